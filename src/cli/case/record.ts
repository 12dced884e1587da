import type { Command } from "commander";
import type { Case } from "../../case/case.ts";
import { principalOf } from "../../case/family.ts";
import { ConfigurationFault } from "../../config.ts";
import { describeFinding } from "../../document/photo/describe.ts";
import { caseIdByApplication, readCase } from "../../store/cases.ts";
import { say } from "../../web/wording.ts";
import type { Context } from "../../workflow/context.ts";
import { agentEventNames, officerEventNames } from "../../workflow/officer-events.ts";
import { portalEventNames } from "../../workflow/portal-events.ts";
import type { Recorded } from "../../workflow/record.ts";
import { recordEvent } from "../../workflow/record-event.ts";
import { type OfficerEnd, recordAgent, recordOfficer } from "../../workflow/record-officer.ts";
import { submitPhoto } from "../../workflow/submit-photo.ts";
import { print, Refused, withWorkshop } from "../with.ts";
import { actingName } from "../acting.ts";
import { isAboutPerson, type Recordable, recordableOf } from "./event.ts";
import { fieldsOf } from "./fields.ts";
import { unknownApplication } from "./show.ts";

const help = `
Events of a portal (--as only where an agent records them for somebody who cannot use it):
  ${portalEventNames.join(", ")}
  presence-declared inCanada=true|false [plannedReturn=YYYY-MM-DD]
  address-confirmed use=home|mailing address.line1=… [address.line2=…] address.city=… address.province=ON address.postalCode=…
  photo-submitted photo=FILE
Events of an officer (want --as):
  ${officerEventNames.join(", ")}
  photo-return reasons=too-dark,glare [note=…] · card-issue note=… · ecopr-void portOfEntry=true|false reason=… · interview note=…
  ecopr-amend reason=… [familyName=… givenName=… birthDate=YYYY-MM-DD birthPlace=… birthCountry=… sex=… citizenship=… maritalStatus=…]
Events of an agent (want --as):
  ${agentEventNames.join(", ")}
  hold hold=agent [until=YYYY-MM-DD] note=… · release hold=agent · change-email address=… · call-done note=… · close note=…
  representative name=… [organization=…] [email=…] [mayBeCopied=true]; without a name it is taken off`;

interface Options {
  readonly person?: string;
  readonly as?: string;
  readonly json?: string;
}

/** `landfall case record APPLICATION EVENT …`: a portal's, an officer's or an agent's event. */
export function addRecord(parent: Command): void {
  parent
    .command("record")
    .argument("<application>", "application number")
    .argument("<event>", "what happened; see below")
    .argument("[field...]", "key=value, e.g. inCanada=true")
    .option("--person <id>", "whom it is about, or all; the principal applicant where it is left out")
    .option("--as <name>", "who decides it; the journal shows the name")
    .option("--json <object>", "the fields as a JSON object")
    .description("records what a portal, an officer or an agent tells of a case")
    .addHelpText("after", help)
    .action(async (application: string, name: string, words: string[], options: Options) => {
      const what = recordableOf(name, fieldsOf(words, options.json));
      const who = options.as === undefined ? null : actingName(options.as);
      if (what.by !== "portal" && who === null)
        throw new ConfigurationFault(`${name} is decided by a person; say who with --as NAME.`);
      if (options.person !== undefined && !isAboutPerson(what))
        throw new ConfigurationFault(`${name} is about the whole case; leave out --person.`);
      await withWorkshop((context) => record(context, application, what, options.person, who));
    });
}

async function record(
  context: Context,
  application: string,
  what: Recordable,
  person: string | undefined,
  who: string | null,
): Promise<void> {
  const { db } = context.database;
  const id = await caseIdByApplication(db, application);
  const stored = id === null ? null : await readCase(db, context.vault, id);
  if (id === null || stored === null) throw unknownApplication(application);
  const about = isAboutPerson(what) ? peopleMeant(stored.case, person) : [null];
  const refused: string[] = [];
  for (const one of about) {
    const end = await recordOne(context, { id, application }, what, one, who);
    const label = one === null ? application : `${application} ${one}`;
    if (end?.kind === "recorded") print(`${label}: ${what.event.event} is recorded.${warned(end)}`);
    else refused.push(`${label}: ${end === null ? "There is no such application." : whyNot(end)}`);
  }
  if (refused.length > 0) throw new Refused(`Not recorded for ${refused.join(" ")}`);
}

function peopleMeant(state: Case, person: string | undefined): string[] {
  if (person === undefined) return [principalOf(state).id];
  return person === "all" ? state.people.map(({ id }) => id) : [person];
}

async function recordOne(
  context: Context,
  { id, application }: { id: number; application: string },
  what: Recordable,
  person: string | null,
  who: string | null,
): Promise<Recorded | OfficerEnd | null> {
  const about = person === null ? {} : { person };
  if (what.by === "officer") return recordOfficer(context, id, { ...what.event, ...about }, who ?? "");
  if (what.by === "agent") return recordAgent(context, id, { ...what.event, ...about }, who ?? "");
  const by = who === null ? "portal:cli" : `agent:${who}`;
  if (what.photo !== null) return submitPhoto(context, application, person ?? "", what.photo, by);
  return recordEvent(context, application, { ...what.event, ...about }, by);
}

function warned(end: Recorded | OfficerEnd): string {
  const warnings = "warnings" in end ? end.warnings : [];
  return warnings.length === 0 ? "" : ` Warned of: ${warnings.join(", ")}.`;
}

/** Why, with the reason's own name for scripts. */
function whyNot(end: Exclude<Recorded | OfficerEnd, { kind: "recorded" }>): string {
  switch (end.kind) {
    case "refused":
      return `${say("en", `refusals:${end.reason}`)} (${end.reason})`;
    case "photo-refused":
      return `${end.findings.map((finding) => describeFinding(finding, "en")).join(" ")} (photo-refused)`;
    case "unprintable":
      return `${end.sentence} (unprintable)`;
    case "moved":
      return "The case has changed meanwhile. Look at it again. (moved)";
  }
}
