import { batch, data } from "./batch.ts";
import { reply, zoe } from "./reply.ts";
import type { Container } from "./reply.ts";
import type { Failure, Figure, Part } from "./report.ts";
import { short } from "./report.ts";

/** A mail with what it wants. `may`: intents a clerk could as well see in it, counted neither way. */
interface Written {
  readonly text: string;
  readonly language: "en" | "fr";
  readonly intents: string[];
  readonly passwordCause?: string;
  readonly may?: string[];
  /** The client whose quote of the sent mail stands under the text. */
  readonly under?: Container;
}

/** Precision and recall of each intent, and the causes of lost passwords, on the mails of intents.ndjson. */
export async function intents(): Promise<Part> {
  const written = data<Written>("intents.ndjson");
  const { raw: sent } = (await batch(["render", "portal1"], [{ id: "sent", case: zoe, person: "p1" }])).answers[0] as {
    raw: string;
  };
  const lines = written.map(({ text, under }, index) => ({
    id: String(index),
    case: zoe,
    sent,
    reply: Buffer.from(reply(text, under, Buffer.from(sent, "base64").toString())).toString("base64"),
    receivedAt: "2026-11-21T15:00:00Z",
  }));
  const { answers } = await batch(["read"], lines);
  const seen = written.map((mail, index) => ({
    mail,
    got: (answers[index]?.["intents"] as string[] | undefined) ?? [],
    answer: answers[index],
  }));
  const names = [...new Set(written.flatMap((mail) => mail.intents))].toSorted();
  const figures: Figure[] = names.flatMap((name) => {
    const counted = seen.filter(({ mail }) => !mail.may?.includes(name));
    const wanted = counted.filter(({ mail }) => mail.intents.includes(name));
    const claimed = counted.filter(({ got }) => got.includes(name));
    const both = wanted.filter(({ got }) => got.includes(name)).length;
    return [
      {
        name: `${name}: precision`,
        value: both / Math.max(1, claimed.length),
        floor: 0.95,
        unit: "share",
        of: claimed.length,
      },
      {
        name: `${name}: recall`,
        value: both / Math.max(1, wanted.length),
        floor: 0.95,
        unit: "share",
        of: wanted.length,
      },
    ] satisfies Figure[];
  });
  const caused = seen.filter(({ mail, got }) => mail.passwordCause !== undefined && got.includes("password-reset"));
  const right = caused.filter(({ mail, answer }) => answer?.["passwordCause"] === mail.passwordCause);
  figures.push({
    name: "passwordCause",
    value: right.length / Math.max(1, caused.length),
    floor: 0.95,
    unit: "share",
    of: caused.length,
  });
  return { title: "Intents", figures, failures: seen.flatMap(failuresOf) };
}

function failuresOf({
  mail,
  got,
  answer,
}: {
  mail: Written;
  got: string[];
  answer: Readonly<Record<string, unknown>> | undefined;
}): Failure[] {
  const allowed = new Set([...mail.intents, ...(mail.may ?? [])]);
  const under = mail.under === undefined ? "" : ` [over ${mail.under}]`;
  const told = { input: short(mail.text) + under, wanted: mail.intents.join(" "), got: got.join(" ") };
  const failures = [
    ...mail.intents.filter((name) => !got.includes(name)).map((name) => ({ cause: `missed ${name}`, ...told })),
    ...got.filter((name) => !allowed.has(name)).map((name) => ({ cause: `wrongly ${name}`, ...told })),
  ];
  const cause = answer?.["passwordCause"];
  if (mail.passwordCause !== undefined && got.includes("password-reset") && cause !== mail.passwordCause)
    failures.push({ ...told, cause: `cause of ${mail.passwordCause}`, wanted: mail.passwordCause, got: String(cause) });
  return failures;
}
