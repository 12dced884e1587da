import { readFileSync, statSync } from "node:fs";
import type { z } from "zod";
import { ConfigurationFault } from "../../config.ts";
import { limits } from "../../limits.ts";
import { sentence } from "../../workflow/intake/schema.ts";
import {
  type AgentEvent,
  agentEventNames,
  agentEventSchema,
  type OfficerEvent,
  officerEventNames,
  officerEventSchema,
} from "../../workflow/officer-events.ts";
import { type PortalEvent, portalEventNames, portalEventSchema } from "../../workflow/portal-events.ts";

/** What is to be recorded, by who may record it. A photo's bytes go beside the event, which only names them. */
export type Recordable =
  | { readonly by: "portal"; readonly event: PortalEvent; readonly photo: Buffer | null }
  | { readonly by: "officer"; readonly event: OfficerEvent }
  | { readonly by: "agent"; readonly event: AgentEvent };

/** Stands for the person until it is known who that is. */
const somebody = "somebody";
/** Stands for the bytes in the event that is checked; the bytes themselves are given as they are. */
const someBytes = "AAAA";
const photoId = "photoId";

/** The event that a call names, checked; a ConfigurationFault says what to write instead. */
export function recordableOf(name: string, fields: Readonly<Record<string, unknown>>): Recordable {
  const about = { event: name, person: somebody };
  if (portalEventNames.some((one) => one === name)) {
    const photo = name === "photo-submitted" && fields[photoId] === undefined ? photoBytes(fields["photo"]) : null;
    const event = checked(portalEventSchema, { ...fields, ...about, ...(photo ? { photo: someBytes } : {}) });
    return { by: "portal", event, photo };
  }
  if (officerEventNames.some((one) => one === name))
    return { by: "officer", event: checked(officerEventSchema, { ...fields, ...about }) };
  const agents = agentEventSchema.options.find((option) => option.shape.event.value === name);
  if (agents) {
    const whole = "person" in agents.shape ? { ...fields, ...about } : { ...fields, event: name };
    return { by: "agent", event: checked(agentEventSchema, whole) };
  }
  const names = [...portalEventNames, ...officerEventNames, ...agentEventNames];
  throw new ConfigurationFault(`There is no event "${name}". Write one of: ${names.join(", ")}.`);
}

/** Whether an event is about one person; the others are about the whole case. */
export function isAboutPerson({ event }: Recordable): boolean {
  return "person" in event;
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const why = sentence(parsed.error).replace(/^The line/, "The event");
  throw new ConfigurationFault(`${why} Write it as key=value; landfall case record --help names the keys.`);
}

function photoBytes(path: unknown): Buffer {
  if (typeof path !== "string" || path === "")
    throw new ConfigurationFault("The photo is missing; write photo=FILE, or photoId=ID for one that was uploaded.");
  try {
    if (statSync(path).size > limits.photo.bytes)
      throw new ConfigurationFault(`${path} is larger than 16 MiB; a photo for the card has 4 MiB at most.`);
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof ConfigurationFault) throw cause;
    throw new ConfigurationFault(`${path} cannot be read; name a file that exists.`, { cause });
  }
}
