import { randomInt } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { caseIdByApplication } from "../../store/cases.ts";
import type { Context } from "../../workflow/context.ts";
import { importCases } from "../../workflow/intake/import.ts";
import { subjectOf } from "../../workflow/portal/account.ts";
import { chooseOwnPassword } from "../../workflow/portal/own-password.ts";
import { familyApplication, zoe } from "./cast.ts";
import { temporaryPasswordIn } from "./password.ts";
import { portrait } from "./portrait.ts";
import type { Stage } from "./stage.ts";

/** A way into the portal of a demo. */
export interface PortalWay {
  readonly who: string;
  readonly username: string;
  readonly password: string;
}

const application = "E000000301";
const email = "sara@visitors.example";
const family = [
  { id: "p1", role: "principal", given: "Sara", birthDate: "1989-03-12", uci: "1100000301", hair: "#2b1d14" },
  { id: "p2", role: "spouse", given: "Amir", birthDate: "1987-11-02", uci: "1100000302", hair: "#14110f" },
  { id: "p3", role: "dependant", given: "Nika", birthDate: "2014-08-23", uci: "1100000303", hair: "#5a3a20" },
  { id: "p4", role: "dependant", given: "Dara", birthDate: "2018-01-30", uci: "1100000304", hair: "#3c2a1e" },
] as const;

/**
 * Lets visitors into the portal: a family of four that has just been sent its password, and Zoë, whose documents are
 * ready. Writes drawn photos to `out` for them to upload.
 */
export async function openPortal(stage: Stage, context: Context, out: string): Promise<PortalWay[]> {
  stage.chapter("9. Another family has answered, and everything is still to do in the portal.");
  await importCases(context, [{ line: 1, value: familyCase() }], () => undefined);
  const invitation = await stage.mail({ email }, "portal1");
  const inline = Object.fromEntries(family.map((one) => [nameOf(one), answersOf(one)]));
  await stage.reply({ from: { name: nameOf(family[0]), email }, to: invitation, inline });
  const portal2 = await stage.mail({ email }, "portal2");
  const photos = join(out, "photos");
  mkdirSync(photos, { recursive: true });
  for (const { given, hair } of family) writeFileSync(join(photos, `${given.toLowerCase()}.jpg`), await portrait(hair));
  writeFileSync(join(photos, "yellow-wall.jpg"), await portrait("#2b1d14", "#d8c08a"));
  stage.say(`Photos to upload are in ${photos}.`);
  return [
    { who: "Sara Karimi, a family of four", username: email, password: temporaryPasswordIn(portal2) },
    { who: "Zoë Łucja, documents ready", username: zoe.email, password: await ownPassword(context) },
  ];
}

async function ownPassword(context: Context): Promise<string> {
  const caseId = await caseIdByApplication(context.database.db, familyApplication);
  if (caseId === null) throw new Error("The demo's family is not there.");
  const password = ["lilac", "kettle", "harbour"].map((word) => `${word}${randomInt(100, 1000)}`).join("-");
  await chooseOwnPassword(context, subjectOf(caseId, zoe.id), password);
  return password;
}

function nameOf({ given }: (typeof family)[number]): string {
  return `${given} Karimi`;
}

function answersOf(one: (typeof family)[number]): Record<number, string> {
  return {
    1: nameOf(one),
    2: one.uci,
    3: email,
    4: "2018-09-01",
    5: "2024-02-11",
    6: "Vancouver",
    7: "brown",
    8: "yes",
  };
}

function familyCase(): object {
  return {
    application,
    category: "express-entry",
    language: "en",
    track: "in-canada",
    people: family.map((one) => ({
      id: one.id,
      role: one.role,
      givenName: one.given,
      familyName: "Karimi",
      birthDate: one.birthDate,
      uci: one.uci,
      email: one.id === "p1" ? email : null,
      language: "en",
      citizenship: "IR",
      birthCountry: "IR",
    })),
    address: { line1: "204-1450 Pendrell St", line2: null, city: "Vancouver", province: "BC", postalCode: "V6G 1S1" },
  };
}
