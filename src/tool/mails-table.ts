import { laneOf } from "../case/lanes.ts";
import { type TemplateName, templateNames } from "../mail/template/mailing.ts";
import { markdownTable } from "./markdown-table.ts";

/** When each mail leaves; the compiler refuses a mail without a sentence. */
const leaves: Readonly<Record<TemplateName, string>> = {
  portal1: "an approved case inside Canada is imported: the invitation, with the questions and the link to the form",
  "portal1-reminder": "nothing was answered for policy’s days",
  acknowledge:
    "somebody wrote, and no other mail answers them at once: a reference and what comes next, one a day a person",
  clarify: "answers are missing or unclear: only those are asked, with the readings spelled out",
  challenge: "a message in the applicant’s name is credible and not proven: the code that vouches for it",
  portal2: "all answers are there: user name and temporary password",
  "portal2-existing": "the same, for somebody whose application came in through the PR Portal: no password",
  "password-new":
    "a temporary password was lost, expired or never came, an agent wants it, or nobody knows whether the last one arrived",
  "password-link": "an own password was forgotten: where the portal makes a new one",
  "password-reset": "an own password was forgotten, and the portal was told so: a link that works once, for two hours",
  "password-warning": "the temporary password ends in policy’s days",
  "password-expired": "it has ended; how to get another",
  "password-cause":
    "a password was asked for and none is sent: changed already, existing account, no account yet, or too many in a day",
  "address-new": "an agent has vouched for a new address: a code goes there, and nothing else",
  "address-changed": "another address was asked for: the old one is told while it can still be stopped",
  hold: "a hold begins",
  "return-check": "the planned return has come: are you back?",
  representative: "a representative was named, or asked about: what they may do",
  "cannot-use": "somebody cannot use the portal: an agent will find another way",
  "own-account": "somebody has made an account themselves",
  "task-reminder":
    "the password is still the temporary one, or presence, address or photo are not done by their soft day",
  "photo-accepted": "a reviewer has accepted a photo",
  "photo-returned": "a reviewer has returned one, with reasons",
  "ecopr-ready": "the officer has granted: the eCOPR is ready to download",
  "ecopr-void": "an eCOPR was made void",
  "ecopr-wont-open": "somebody cannot open theirs",
  "ecopr-error": "somebody says that something on it is wrong",
  travel: "a question about travel before the card, or a departure after the grant",
  "card-production": "the card is being made",
  "card-mailed": "the card is in the mail",
  "card-issue": "something is wrong with the card",
  "card-undelivered": "the card came back: the address is asked for again",
  renewal: "a question about renewing a card",
  status: "a question about how far things are, or an agent sends it",
};

/** `docs/mails.md`: every mail, when it leaves and in which lane it waits. Ends in a line end. */
export function mailsPage(): string {
  return `${[
    "# Mails",
    "<!-- Printed by `npm run docs` from src/mail/template/mailing.ts. Change src/tool/mails-table.ts, not this file. -->",
    [
      "Every mail is complete in English and in French, in text and in HTML, and goes to one person at the address on file.",
      "A representative gets a copy of those about the case's course where the applicant has agreed, never of one with a",
      "password, a user name or a code. To look at one: `landfall render NAME --batch`, or run the demo.",
    ].join("\n"),
    markdownTable(
      ["mail", "leaves when", "lane"],
      templateNames.map((name) => [`\`${name}\``, leaves[name], laneOf(name)]),
    ),
    [
      "Lanes are weighted, so that none starves and passwords never wait behind invitations; weights, rates and the hours of",
      "the bulk lane stand in the [policy](policy.md).",
    ].join("\n"),
  ].join("\n\n")}\n`;
}
