import { z } from "zod";
import { holdKinds, photoReturnReasons } from "../case/case.ts";
import type { AgentCommand, OfficerCommand } from "../case/command.ts";
import { limits } from "../limits.ts";
import type { Vault } from "../store/vault.ts";
import { corrections } from "./intake/schema.ts";
import { addressCodeDigest, mintCode } from "./mailed-code.ts";

/** What a named officer or agent may record; `landfall case record --as NAME` and the console take these. */

const person = z.string().regex(/^[\w-]{1,32}$/);
const note = z.string().trim().min(1).max(limits.officer.noteLength);
const words = z.string().trim().min(1).max(limits.intake.textLength);
const about = <Name extends string>(event: Name) => z.strictObject({ event: z.literal(event), person });

export const officerEventSchema = z.discriminatedUnion("event", [
  about("grant"),
  about("photo-review"),
  about("photo-accept"),
  about("photo-return").extend({ reasons: z.array(z.enum(photoReturnReasons)).min(1), note: note.nullish() }),
  about("card-production"),
  about("card-mailed"),
  about("card-undelivered"),
  about("card-issue").extend({ note }),
  about("ecopr-amend").extend({ reason: note, ...corrections }),
  about("ecopr-void").extend({ portOfEntry: z.boolean(), reason: note }),
  about("interview").extend({ note }),
  about("interview-passed"),
]);
export type OfficerEvent = z.infer<typeof officerEventSchema>;

export const agentEventSchema = z.discriminatedUnion("event", [
  about("hold").extend({ hold: z.enum(holdKinds), until: z.iso.date().nullish(), note }),
  about("release").extend({ hold: z.enum(holdKinds) }),
  about("send-again"),
  about("new-password"),
  about("assist"),
  about("lift-suppression"),
  about("call-done").extend({ note }),
  about("change-email").extend({ address: z.email().max(limits.mail.addressOctets) }),
  z.strictObject({ event: z.literal("separate-accounts") }),
  z.strictObject({ event: z.literal("join-accounts") }),
  z.strictObject({ event: z.literal("close"), note }),
  /** Without a name, the representative on file is taken off. */
  z.strictObject({
    event: z.literal("representative"),
    name: words.nullish(),
    organization: words.nullish(),
    email: z.email().nullish(),
    mayBeCopied: z.boolean().default(false),
  }),
]);
export type AgentEvent = z.infer<typeof agentEventSchema>;

export const officerEventNames = officerEventSchema.options.map((option) => option.shape.event.value);
export const agentEventNames = agentEventSchema.options.map((option) => option.shape.event.value);

/** Events that are a command as they stand; the eCOPR's own are made with its document (`grant.ts`). */
export type PlainOfficerEvent = Exclude<OfficerEvent, { event: "grant" | "ecopr-amend" | "ecopr-void" }>;

/** The command of an officer's event, in the officer's name. */
export function officerCommandOf(event: PlainOfficerEvent, officer: string): OfficerCommand {
  const by = { person: event.person, officer };
  switch (event.event) {
    case "photo-review":
      return { kind: "review-photo", ...by };
    case "photo-accept":
      return { kind: "accept-photo", ...by };
    case "photo-return":
      return { kind: "return-photo", ...by, reasons: event.reasons, note: event.note ?? null };
    case "card-production":
      return { kind: "card-in-production", ...by };
    case "card-mailed":
    case "card-undelivered":
    case "interview-passed":
      return { kind: event.event, ...by };
    case "card-issue":
      return { kind: event.event, ...by, note: event.note };
    case "interview":
      return { kind: "call-interview", ...by, note: event.note };
  }
}

/** The command of an agent's event, in the agent's name. A changed address gets its code here; `vault` digests it. */
export function agentCommandOf(event: AgentEvent, agent: string, vault: Vault): AgentCommand {
  switch (event.event) {
    case "hold":
      return {
        kind: "hold",
        agent,
        person: event.person,
        hold: event.hold,
        until: event.until ?? null,
        note: event.note,
      };
    case "release":
      return { kind: "release", agent, person: event.person, hold: event.hold };
    case "send-again":
    case "new-password":
    case "assist":
    case "lift-suppression":
      return { kind: event.event, agent, person: event.person };
    case "call-done":
      return { kind: "call-done", agent, person: event.person, note: event.note };
    case "change-email": {
      const code = mintCode();
      const codeDigest = addressCodeDigest(vault, code);
      return { kind: "change-email", agent, person: event.person, address: event.address, code, codeDigest };
    }
    case "separate-accounts":
    case "join-accounts":
      return { kind: event.event, agent };
    case "close":
      return { kind: "close-case", agent, note: event.note };
    case "representative":
      return { kind: "record-representative", agent, representative: representativeOf(event) };
  }
}

function representativeOf(event: Extract<AgentEvent, { event: "representative" }>) {
  const { name, organization, email, mayBeCopied } = event;
  return name == null ? null : { name, organization: organization ?? null, email: email ?? null, mayBeCopied };
}
