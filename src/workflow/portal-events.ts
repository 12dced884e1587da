import { z } from "zod";
import type { PortalCommand } from "../case/command.ts";
import { addressSchema } from "./intake/schema.ts";

/** What a portal may record: the body of `POST /api/cases/{application}/events`, and what `landfall case record` takes. */

const person = z
  .string()
  .regex(/^[\w-]{1,32}$/)
  .describe("Id of the person on the application it is about.");

export const portalEventSchema = z.discriminatedUnion("event", [
  z.strictObject({ event: z.literal("signed-in"), person }),
  z.strictObject({ event: z.literal("password-changed"), person }),
  z.strictObject({
    event: z.literal("presence-declared"),
    person,
    inCanada: z.boolean(),
    plannedReturn: z.iso.date().nullish().describe("Where not in Canada: the date of the planned return."),
  }),
  z.strictObject({
    event: z.literal("address-confirmed"),
    person,
    address: addressSchema,
    use: z.enum(["home", "mailing"]),
  }),
  z
    .strictObject({
      event: z.literal("photo-submitted"),
      person,
      photo: z.base64().min(1).optional().describe("The photo's bytes; either these or photoId."),
      photoId: z.uuid().optional().describe("A photo that was uploaded before."),
    })
    .refine(({ photo, photoId }) => (photo === undefined) !== (photoId === undefined), {
      error: "give either photo or photoId",
      path: ["photo"],
    }),
]);
export type PortalEvent = z.infer<typeof portalEventSchema>;
export type PortalEventName = PortalEvent["event"];

export const portalEventNames = [
  "signed-in",
  "password-changed",
  "presence-declared",
  "address-confirmed",
  "photo-submitted",
] as const satisfies readonly PortalEventName[];

/** Events that are a command as they stand; a photo is looked at first (`submit-photo.ts`). */
export type PlainEvent = Exclude<PortalEvent, { event: "photo-submitted" }>;

/** The command of an event. `by` is who recorded it: `portal:KEY` or `agent:NAME`. */
export function commandOf(event: PlainEvent, by: string): PortalCommand {
  const about = { person: event.person, by };
  switch (event.event) {
    case "signed-in":
    case "password-changed":
      return { kind: event.event, ...about };
    case "presence-declared":
      return {
        kind: "declare-presence",
        ...about,
        inCanada: event.inCanada,
        plannedReturn: event.inCanada ? null : (event.plannedReturn ?? null),
      };
    case "address-confirmed":
      return { kind: "confirm-address", ...about, address: event.address, use: event.use };
  }
}
