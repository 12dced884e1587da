import type { Case } from "../../src/case/case.ts";
import type { Policy } from "../../src/case/policy.ts";
import { parseMessage, type ParsedMessage } from "../../src/mail/parse.ts";
import { caseIdByApplication, readCase } from "../../src/store/cases.ts";
import { messagesOfCase } from "../../src/store/reading.ts";
import { examine } from "../../src/workflow/bounded/examine.ts";
import type { Pool } from "../../src/workflow/bounded/pool.ts";
import { type TaskName, type Tasks, tasks } from "../../src/workflow/bounded/tasks.ts";
import type { Context } from "../../src/workflow/context.ts";
import { interpretWaiting } from "../../src/workflow/interpret.ts";
import { createOutboxLoop } from "../../src/workflow/outbox-loop.ts";
import { receive } from "../../src/workflow/receive.ts";
import { tick } from "../../src/workflow/tick.ts";
import { signingHouse, type SigningHouse } from "../mail/signing.ts";
import { importedCase, testContext } from "../support/context.ts";

/** A mail as our submission server would have taken it. */
export interface Sent {
  readonly to: string;
  readonly template: string;
  readonly mail: ParsedMessage;
  readonly envelopeFrom: string;
}

/** A case that was invited, and what an applicant or a forger knows of it. */
export interface Scene {
  readonly application: string;
  readonly zoe: string;
  readonly minh: string;
  readonly invitation: Sent;
}

/** The engine without its servers: real keys, a DNS of our own, and every mail that leaves written down. */
export interface Stage {
  readonly context: Context;
  readonly house: SigningHouse;
  readonly sent: readonly Sent[];
  now(): Temporal.Instant;
  /** A couple that was invited, at this domain. */
  scene(domain?: string, changes?: Readonly<Record<string, unknown>>): Promise<Scene>;
  /** Bytes arrive, are read, and what follows leaves. */
  arrive(raw: Buffer): Promise<void>;
  pass(time: Temporal.DurationLike): Promise<void>;
  state(scene: Scene): Promise<Case>;
  /** Outcome and trust of the case's messages, in order. */
  received(scene: Scene): Promise<{ outcome: string | null; trust: string | null; reason: string | null }[]>;
  mailsTo(address: string): string[];
  latestTo(address: string, template: string): Sent;
  close(): Promise<void>;
}

export const ours = "confirmation@landfall.example";

export async function openStage(
  changes: { readonly authservId?: string; readonly trust?: Partial<Policy["trust"]> } = {},
): Promise<Stage> {
  const base = await testContext();
  const house = signingHouse();
  const context: Context = {
    ...base.context,
    pool: localPool(house),
    mail: { ...base.context.mail, authservId: changes.authservId ?? null },
    policy: { ...base.context.policy, trust: { ...base.context.policy.trust, ...changes.trust } },
  };
  const sent: Sent[] = [];
  const outbox = createOutboxLoop(
    context,
    {
      async submit({ from, to, raw }) {
        const mail = await parseMessage(raw);
        sent.push({ to, template: mail.header("x-landfall-template")[0] ?? "none", mail, envelopeFrom: from });
        return { kind: "accepted", response: "250 taken" };
      },
      verify: () => Promise.resolve(null),
      close: () => Promise.resolve(),
    },
    new AbortController().signal,
  );
  let cases = 0;
  const idOf = async ({ application }: Scene) => (await caseIdByApplication(context.database.db, application)) ?? 0;

  const stage: Stage = {
    context,
    house,
    sent,
    now: () => context.now(),
    async scene(domain = "home.example", more = {}) {
      cases += 1;
      const [zoe, minh] = [`zoe.${cases}@${domain}`, `minh.${cases}@${domain}`];
      const person = { birthDate: "1990-02-03", language: "en" };
      const application = await importedCase(context, {
        people: [
          {
            ...person,
            id: "p1",
            role: "principal",
            givenName: "Zoë",
            familyName: "Łucja",
            uci: "1123456789",
            email: zoe,
          },
          {
            ...person,
            id: "p2",
            role: "spouse",
            givenName: "Minh",
            familyName: "Nguyễn",
            uci: "11234567",
            email: minh,
          },
        ],
        ...more,
      });
      await outbox.wake();
      return { application, zoe, minh, invitation: stage.latestTo(zoe, "portal1") };
    },
    async arrive(raw) {
      await receive(context, { mailbox: "test", uidValidity: 1, uid: null, receivedAt: context.now().toString(), raw });
      await interpretWaiting(context);
      await outbox.wake();
    },
    async pass(time) {
      base.advance(time);
      await tick(context);
      await interpretWaiting(context);
      await outbox.wake();
    },
    async state(scene) {
      const stored = await readCase(context.database.db, context.vault, await idOf(scene));
      if (!stored) throw new Error(`There is no case ${scene.application}.`);
      return stored.case;
    },
    async received(scene) {
      const messages = await messagesOfCase(context.database.db, context.vault, await idOf(scene));
      return messages.map(({ outcome, trust, reason }) => ({ outcome, trust, reason }));
    },
    mailsTo: (address) => sent.filter((one) => one.to === address).map((one) => one.template),
    latestTo(address, template) {
      const found = sent.findLast((one) => one.to === address && one.template === template);
      if (!found) throw new Error(`No mail ${template} reached ${address}.`);
      return found;
    },
    close: () => base.close(),
  };
  return stage;
}

/** The same work in this process, so that names are asked of our own resolver. */
function localPool(house: SigningHouse): Pool {
  const run = async (task: TaskName, input: Tasks[TaskName]["input"]) => {
    if (task !== "examine") return tasks[task](input as never);
    const { bytes, settings } = input as Tasks["examine"]["input"];
    return examine(bytes, settings, house.resolver);
  };
  return { run: run as Pool["run"], close: () => undefined };
}

/** What a mail changed of a case: paths whose values differ, but for what only waits or only counts. */
export function changedIn(before: Case, after: Case): string[] {
  const quiet = new Set(["challenge", "acknowledgedOn", "softBounces"]);
  const paths: string[] = [];
  const compare = (path: string, one: unknown, other: unknown): void => {
    if (JSON.stringify(one) === JSON.stringify(other)) return;
    if (isRecord(one) && isRecord(other)) {
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
        if (!quiet.has(key)) compare(`${path}.${key}`, one[key], other[key]);
    } else paths.push(path);
  };
  compare("case", before, after);
  return paths;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Everything that a letter says, each part of it a forger's to choose. */
export interface Letter {
  readonly from?: string | null;
  readonly to?: string;
  readonly subject?: string;
  readonly date?: string;
  readonly messageId?: string | null;
  readonly inReplyTo?: string | null;
  readonly words?: string;
  /** More header lines. */
  readonly more?: readonly string[];
  /** Signed as this domain, in this way; nobody signs otherwise. */
  readonly sign?: string;
  readonly how?: { readonly headers?: string; readonly bodyLength?: number; readonly flags?: string };
  /** Lines that a server or a forger puts on top of the signed mail. */
  readonly top?: readonly string[];
  /** What happens to the bytes on their way. */
  readonly then?: (raw: string) => string;
}

let letters = 0;

/** All eight answers, for Zoë and Minh. */
export const answers = `Zoë Łucja
1. Zoë Łucja
2. 1123456789
3. same as this one
4. 2019-08-25
5. 2024-03-01
6. Toronto Pearson
7. brown
8. yes

Minh Nguyễn
1. Minh Nguyễn
2. 11234567
3. minh@home.example
4. 2019-08-25
5. 2024-03-01
6. Toronto Pearson
7. green
8. yes
`;

/** The bytes of a letter: by itself an honest reply to the invitation that proves nothing. */
export async function write(stage: Stage, scene: Scene, letter: Letter = {}): Promise<Buffer> {
  letters += 1;
  const { invitation } = scene;
  const date = new Date(stage.now().epochMilliseconds).toUTCString().replace("GMT", "+0000");
  const answered = letter.inReplyTo === undefined ? invitation.mail.messageId : letter.inReplyTo;
  const messageId = letter.messageId === undefined ? `<letter-${letters}@home.example>` : letter.messageId;
  const from = letter.from === undefined ? `Zoe <${scene.zoe}>` : letter.from;
  const lines = [
    ...(from === null ? [] : [`From: ${from}`]),
    `To: ${letter.to ?? tokenAddress(invitation)}`,
    `Subject: ${letter.subject ?? "Re: Confirm your permanent residence"}`,
    `Date: ${letter.date ?? date}`,
    ...(messageId === null ? [] : [`Message-ID: ${messageId}`]),
    ...(answered === null ? [] : [`In-Reply-To: ${answered}`]),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    ...(letter.more ?? []),
    "",
    ...(letter.words ?? answers.replace("minh@home.example", scene.minh)).split("\n"),
  ];
  const plain = Buffer.from(lines.join("\r\n"));
  const signed = letter.sign === undefined ? plain : await stage.house.sign(plain, letter.sign, letter.how);
  const top = (letter.top ?? []).map((line) => `${line}\r\n`).join("");
  const whole = top + signed.toString("utf8");
  return Buffer.from(letter.then?.(whole) ?? whole);
}

/** The address with the reply token that a mail of ours asks to be answered at. */
export function tokenAddress(sent: Sent): string {
  return sent.mail.replyTo[0]?.address ?? ours;
}

/** The six digits of a challenge or of a new address's mail. */
export function codeIn(sent: Sent): string {
  const code = /(?<!\d)\d{6}(?!\d)/.exec(sent.mail.text ?? "")?.[0];
  if (!code) throw new Error(`The mail ${sent.template} holds no code.`);
  return code;
}
