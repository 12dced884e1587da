import { defaultPolicy, type Policy } from "../case/policy.ts";
import { defaultPhotoThresholds, type PhotoThresholds } from "../document/photo/thresholds.ts";
import { markdownTable } from "./markdown-table.ts";

/** A sentence for each figure of `Of`: the compiler refuses a figure without one. */
type Meanings<Of> = {
  readonly [Key in keyof Of]: Of[Key] extends readonly unknown[] | string | number | boolean
    ? string
    : string extends keyof Of[Key]
      ? string
      : Meanings<Of[Key]>;
};

const meanings: Meanings<Omit<Policy, "photo"> & { readonly photo: PhotoThresholds }> = {
  accounts: {
    inviteEachAdult: "each adult with an address of their own gets the invitation, not only the principal applicant",
    adultAge: "years of age from which a person may have an account",
  },
  trust: {
    answersFrom:
      "`known`: answers count from the address on file in a reply to our mail; `proven`: only with a valid signature as well",
    tokenDays:
      "days that a reply or bounce is joined to our mail by its tokens; later only by the address on file, as mail that answers nothing",
  },
  answers: {
    reminderDays: "days after which somebody who has not answered is reminded, one reminder each",
    overdueDays: "days after which an agent rings",
    clarificationRounds: "times that we ask again for what is missing or unclear, before an agent does",
  },
  password: {
    days: "days that a temporary password works, after the date of its issue",
    reminderDays: "days after which its owner is reminded to sign in and change it",
    warningDays: "days before its last one at which the warning leaves",
    mailsPerDay: "new passwords by mail in 24 hours, an account; the next request goes to an agent",
  },
  tasks: {
    softDays: "days for presence, address and photo, then one reminder names all that is open",
    secondReminderDays: "days after which it is sent again",
    overdueDays: "days after which an agent looks",
  },
  reminders: {
    quietHours: "hours after a reminder in which no other one is sent to the same person",
  },
  travel: {
    askAgainDays:
      "days after which we ask somebody outside Canada again, where no date of return is known or it has passed",
    checks: "times that we ask, before an agent rings",
  },
  grant: {
    presenceDays: "days after which a declaration of presence is too old for the grant",
    waitsForPhoto: "the grant waits for the accepted photo",
  },
  targets: {
    passwordHours:
      "our target: hours in which a request for a password that went to a person is settled; also printed in mails",
    escalationHours: "our target for any other escalation, in hours",
    phoneHours: "our target for a telephone call, in hours",
    bulkEscalationHours: "our target for overdue tasks, which are answered many at a time, in hours",
    grantDays: "our target from the declaration of presence to the grant, in days",
    photoReviewDays: "our target from a submitted photo to its decision, in days",
    cardProductionDays: "our target from eCOPR and accepted photo to the card in production, in days",
    cardMailingDays: "our target from production to the card in the mail, in days",
  },
  estimates: {
    portal2Days: "range that mails give for the way from complete answers to the account, printed in weeks",
    ecoprDays: "range for the way from the declaration to the eCOPR",
    cardDays: "range for the way from the accepted photo to the card",
  },
  delivery: {
    unsureMinutes: "minutes after which a mail whose delivery nobody knows goes once more (`UNSURE_SECONDS` wins)",
    bulkWindow: {
      from: "Ottawa’s time from which invitations and reminders leave",
      to: "and until when, `24:00` at most",
    },
    laneWeights: {
      credential: "share of passwords and codes in what leaves while every lane waits",
      answer: "share of answers and acknowledgements",
      bulk: "share of invitations and reminders",
    },
    lanePerMinute: {
      credential: "mails a minute of that lane",
      answer: "mails a minute of that lane",
      bulk: "mails a minute of that lane",
    },
    domainPerMinute: "mails a minute of one lane to one recipient domain",
    domainsPerMinute: 'the same for named domains, e.g. `{ "example.org": 60 }`',
    refusalShare: "share of hard or policy refusals above which the bulk lane to that domain stops",
    refusalWindow: "over how many of its last mails",
    softBounces: "soft bounces in a row before an agent rings",
  },
  retention: {
    mailboxDays: "days that a stored message stays in the mailbox’s folder `Landfall/Done`",
    rawMailDays: "days that received mail is kept after the last use of its case; two years, a figure to confirm",
    mailCopyDays: "days that copies of our mails are kept",
    caseDays:
      "days after its last use at which a closed case is erased, and not before; two years, a figure to confirm",
    photoDays: "days that photos are kept after their case was closed",
  },
  photo: {
    maxBytes: "refused: bytes of the largest file",
    minWidth: "refused: pixels, the picture turned as it is seen",
    minHeight: "refused: pixels",
    maxWidth: "refused: pixels",
    maxHeight: "refused: pixels",
    whiteLightness: "a place of the border is white from this CIE L\\* on",
    whiteChroma: "and up to this CIE C\\*ab",
    minWhiteShare: "warned: share of the border that must be white",
    maxBackgroundSpread: "warned: how far the border’s lightness may spread",
    minBackgroundLight: "warned: lightness that a neutral border’s light end must reach",
    maxClippedShare: "warned: share of what stands before the background that may be lost to white",
    minSubjectShare: "warned: share of the head’s place that must differ from the background",
    maxGlareShare: "warned: share of the face’s place that may be blown spots",
    maxBlur: "warned: blur of the middle, 0 sharp to 1 blurred",
    maxTransparentShare: "warned: share of transparent pixels",
    maxOtherFace: "warned, as all that follow, where faces are looked for: size of a second face, as √ of the areas",
    minFaceSize: "from the middle of the eyes to the chin, as a share of the photo’s height",
    maxFaceSize: "and at most",
    maxOffCentre: "how far the middle of the eyes may be from the middle, as a share of the width",
    minEyeLine: "where the eyes are, from the top, as a share of the height",
    maxEyeLine: "and at most",
    maxTilt: "degrees that the line of the eyes may be turned",
    minEyeOpening: "opening of the less open eye, as a share of the way from eyes to chin",
    maxMouthOpening: "opening of the lips, likewise",
    minLightBalance: "what the light on both cheeks must have in common, 0 to 1",
    maxBackgroundGradient: "mean luminance gradient of the wall around the head, 0 for a plane",
  },
};

/** `docs/policy.md`: every figure that `POLICY_FILE` may override, with what it means. Ends in a line end. */
export function policyPage(): string {
  const figures = { ...defaultPolicy, photo: defaultPhotoThresholds };
  return `${[
    "# Policy",
    "<!-- Printed by `npm run docs` from src/case/policy.ts. Change src/tool/policy-table.ts, not this file. -->",
    [
      "What a deployment may decide otherwise. `POLICY_FILE` names a JSON file that holds only the figures to change:",
    ].join("\n"),
    [
      "```json",
      "{",
      '  "password": { "days": 7, "reminderDays": [2, 5], "warningDays": 2 },',
      '  "delivery": { "lanePerMinute": { "bulk": 600 } }',
      "}",
      "```",
    ].join("\n"),
    [
      "A name that is not in this table, or a value of another kind, ends every command that needs the policy with exit code 2",
      "and names it (below `photo` and `delivery.domainsPerMinute` any name is taken). Days are calendar days of Ottawa, hours",
      "and minutes elapsed time. Where each figure comes from stands beside it in `src/case/policy.ts` and",
      "`src/document/photo/thresholds.ts`. Bounds that protect the machine are no policy; they stand, with their reasons, in",
      "`src/limits.ts`.",
    ].join("\n"),
    markdownTable(["figure", "built in", "what it is"], rowsOf(figures, meanings, "")),
  ].join("\n\n")}\n`;
}

function rowsOf(figures: object, meaning: object, path: string): string[][] {
  return Object.entries(meaning).flatMap(([key, said]: [string, unknown]) => {
    const figure: unknown = (figures as Record<string, unknown>)[key];
    const name = path === "" ? key : `${path}.${key}`;
    return typeof said === "string"
      ? [[`\`${name}\``, `\`${JSON.stringify(figure)}\``, said]]
      : rowsOf(figure as object, said as object, name);
  });
}
