import { batch, data } from "./batch.ts";
import type { Failure, Figure, Part } from "./report.ts";
import { short } from "./report.ts";

interface Recipient {
  readonly address: string;
  readonly status?: string;
  /** Unsaid where experts differ. */
  readonly hard?: boolean;
}

/** A raw message (its lines parted by LF), and what it is. */
interface Message {
  readonly name: string;
  readonly raw: string;
  readonly kind: string;
  /** Other kinds that a mailer's own words allow. */
  readonly kinds?: string[];
  readonly recipients: Recipient[] | null;
  /** The address that the one we wrote to forwards to: a mailer may name it beside the first. */
  readonly alias?: string;
  /** Unsaid where it stands only in the mailer's own words. */
  readonly originalMessageId?: string | null;
  readonly notHard?: boolean;
}

interface Got {
  readonly kind?: string;
  readonly recipients?: Recipient[];
  readonly originalMessageId?: string | null;
}

/** What mailers and people send (classify.ndjson): kind, recipients, hard or soft, our Message-ID. */
export async function classify(): Promise<Part> {
  const messages = data<Message>("classify.ndjson");
  const lines = messages.map(({ raw }, index) => ({
    id: String(index),
    raw: Buffer.from(raw.replaceAll("\n", "\r\n")).toString("base64"),
  }));
  const { answers } = await batch(["classify"], lines);
  const seen = messages.map((message, index) => ({ message, got: (answers[index] ?? {}) as Got }));
  const failures: Failure[] = [];
  const share = (
    name: string,
    floor: number,
    some: typeof seen,
    wanted: (message: Message) => string,
    told: (got: Got) => string,
    right: (message: Message, got: Got) => boolean,
  ): Figure => {
    const wrong = some.filter(({ message, got }) => !right(message, got));
    for (const { message, got } of wrong)
      failures.push({ cause: name, input: message.name, wanted: wanted(message), got: short(told(got)) });
    return { name, value: 1 - wrong.length / Math.max(1, some.length), floor, unit: "share", of: some.length };
  };
  const kindIs = (message: Message, got: Got): boolean =>
    got.kind === message.kind || (message.kinds?.includes(got.kind ?? "") ?? false);
  const addresses = (recipients: readonly Recipient[] | null | undefined): string =>
    (recipients ?? [])
      .map(({ address }) => address.toLowerCase())
      .toSorted()
      .join(" ");
  const hardness = (recipients: readonly Recipient[] | null | undefined): string =>
    (recipients ?? []).map(({ address, hard }) => `${address} ${hard === true ? "hard" : "soft"}`).join(", ");
  const bounces = seen.filter(({ message }) => message.kind === "bounce" && message.recipients !== null);
  const judged = bounces.filter(({ message }) => message.recipients?.every(({ hard }) => hard !== undefined));
  const named = bounces.filter(
    ({ message }) => message.originalMessageId !== undefined && message.originalMessageId !== null,
  );
  const nameless = bounces.filter(({ message }) => message.originalMessageId === null);
  const ofKind = (kind: string): typeof seen => seen.filter(({ message }) => message.kind === kind);
  const kind = (name: string, floor: number, some: typeof seen): Figure =>
    share(
      name,
      floor,
      some,
      (message) => message.kind,
      (got) => got.kind ?? JSON.stringify(got),
      kindIs,
    );
  const figures = [
    kind("bounces found", 0.97, ofKind("bounce")),
    kind("feedback reports found", 0.97, ofKind("feedback-report")),
    kind("automatic replies found", 0.97, ofKind("auto-reply")),
    kind("people taken for people", 1, ofKind("human")),
    share(
      "recipients of bounces",
      0.92,
      bounces,
      (message) => addresses(message.recipients),
      (got) => addresses(got.recipients),
      (message, got) => {
        const found = new Set(addresses(got.recipients).split(" "));
        if (message.alias !== undefined) found.delete(message.alias);
        return [...found].join(" ") === addresses(message.recipients);
      },
    ),
    share(
      "hard or soft",
      0.9,
      judged,
      (message) => hardness(message.recipients),
      (got) => hardness(got.recipients),
      (message, got) =>
        (message.recipients ?? []).every(({ address, hard }) =>
          got.recipients?.some((other) => other.address.toLowerCase() === address.toLowerCase() && other.hard === hard),
        ),
    ),
    share(
      "our Message-ID",
      0.94,
      named,
      (message) => message.originalMessageId ?? "",
      (got) => got.originalMessageId ?? "none",
      (message, got) => got.originalMessageId === message.originalMessageId,
    ),
    share(
      "no wrong Message-ID",
      0.99,
      bounces,
      (message) => message.originalMessageId ?? "none",
      (got) => got.originalMessageId ?? "none",
      (message, got) =>
        message.originalMessageId === undefined ||
        got.originalMessageId == null ||
        got.originalMessageId === message.originalMessageId,
    ),
    share(
      "nothing told of what is no bounce",
      1,
      seen.filter(({ message }) => message.kind !== "bounce"),
      () => "nothing",
      (got) => `${addresses(got.recipients)} ${got.originalMessageId}`,
      (_, got) => got.kind === "bounce" || ((got.recipients ?? []).length === 0 && got.originalMessageId == null),
    ),
    share(
      "no hard bounce of a delivery",
      1,
      seen.filter(({ message }) => message.notHard),
      () => "soft or none",
      (got) => hardness(got.recipients),
      (_, got) => !got.recipients?.some(({ hard }) => hard),
    ),
  ];
  if (nameless.length === 0) throw new Error("classify.ndjson has no bounce without a Message-ID");
  return { title: "Classification", figures, failures };
}
