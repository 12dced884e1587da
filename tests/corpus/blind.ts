import { readdirSync, readFileSync } from "node:fs";
import { constants, zstdDecompressSync } from "node:zlib";
import { expectedOf, type Field } from "./replies.ts";
import type { CorpusCase, Expected, Trial } from "./shape.ts";

/**
 * Replies by authors who saw neither the reader nor its tests, in sets of 130 to 200, with what a careful clerk would take.
 * Each set is kept byte for byte as it was first read, with the mails that were answered: `zstd -dc --long=27 FILE` shows it.
 * Raw mail stands in it a character a byte. What each set gave at first sight is in `docs/changing.md`.
 */
interface Line {
  readonly name: string;
  readonly group: string;
  readonly receivedAt: string;
  readonly case: CorpusCase;
  readonly body: string;
  readonly sent: string | null;
  readonly reply: string;
  readonly expect: {
    readonly disposition: readonly string[];
    readonly intents?: readonly string[];
    readonly mayIntents?: readonly string[];
    readonly people: readonly { readonly person: string; readonly fields: Readonly<Record<string, Field>> }[];
  };
}

const folder = new URL("blind/", import.meta.url);

/** Mails of one set repeat one another far apart: this many bytes, as a power of two, are looked back on. */
const windowLog = 27;

/** Every set there is, as styles "blind C", "blind D" and so on. */
export function loadBlind(): readonly Trial[] {
  return readdirSync(folder).toSorted().flatMap((file) => {
    const params = { [constants.ZSTD_d_windowLogMax]: windowLog };
    const text = zstdDecompressSync(readFileSync(new URL(file, folder)), { params }).toString("utf8");
    return text.split("\n").filter(Boolean).map((line) => trialOf(JSON.parse(line) as Line, `blind ${file[0]}`)); // prettier-ignore
  });
}

function trialOf({ name, case: given, sent, reply, receivedAt, body, expect }: Line, style: string): Trial {
  const { disposition, people, intents, mayIntents } = expect;
  return {
    name,
    style,
    case: given,
    sent: sent === null ? null : Buffer.from(sent, "latin1").toString("base64"),
    reply: Buffer.from(reply, "latin1"),
    receivedAt,
    essence: body,
    expected: {
      kind: "human",
      dispositions: disposition,
      clear: disposition.length === 1 && disposition[0] === "accept",
      ...(intents ? { intents, intentsToo: mayIntents ?? [] } : {}),
      people: Object.fromEntries(people.map(({ person, fields }) => [person, Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, asWritten(id, expectedOf(field))]))])), // prettier-ignore
    },
  };
}

/** Where the author gave one spelling of a name or address, or the port alone, capitals and words around it are as good. */
function asWritten(id: string, wanted: Expected): Expected {
  const free = ["fullName", "email", "lastEntryPlace", "homeAddress"].includes(id);
  return free && (wanted.kind === "answer" || wanted.kind === "open") ? { ...wanted, loosely: true } : wanted;
}
