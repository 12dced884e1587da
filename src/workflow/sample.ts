import type { Case, Person } from "../case/case.ts";
import { defaultPolicy } from "../case/policy.ts";
import type { Config } from "../config.ts";
import { mintMessageId, mintToken } from "../mail/token.ts";
import { domainOf } from "../mail/addresses.ts";
import type { TemplateName } from "../mail/template/mailing.ts";
import { sampleDetails } from "../mail/template/sample.ts";
import { composeLetter, type ComposedMail } from "./compose.ts";
import { mailIdentity } from "./identity.ts";
import { factsFor, type Letter } from "./letter.ts";
import { everyQuestion } from "./understand.ts";

/** Where no mailbox is set: a domain that can never exist (RFC 2606). */
const sampleFrom = "confirmation@landfall.example";

/** A mail composed from a case and a person alone, as `landfall render` shows it; nothing is stored and nothing leaves. */
export async function renderSample(
  template: TemplateName,
  state: Case,
  person: Person,
  config: Config,
): Promise<ComposedMail & { readonly messageId: string; readonly from: string; readonly to: string }> {
  const identity = mailIdentity(config, defaultPolicy, config.mailFrom ?? sampleFrom, Buffer.alloc(32));
  const facts = factsFor(state, person, identity);
  const details = sampleDetails(template, facts, everyQuestion(state));
  const questions = "questions" in details ? details.questions : [];
  const letter = { template, facts, details, questions } as unknown as Letter;
  const messageId = mintMessageId(domainOf(identity.mailFrom));
  const to = person.email ?? "nobody@example.invalid";
  const mail = await composeLetter(
    letter,
    {
      to: { name: `${person.givenName} ${person.familyName}`.trim(), address: to },
      messageId,
      replyToken: mintToken(),
      bounceToken: mintToken(),
      inReplyTo: null,
      date: Temporal.Now.instant(),
    },
    identity,
    null,
  );
  return { ...mail, messageId, from: identity.mailFrom, to };
}
