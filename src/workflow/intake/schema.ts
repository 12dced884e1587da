import { z } from "zod";
import type { CaseIntake } from "../../case/command.ts";
import { limits } from "../../limits.ts";
import { newestQuestionnaire, questionnaireNames } from "../../question/questionnaires/index.ts";

/** What a case looks like when it comes from outside (contract.md). Unknown keys are refused: a typing error must not be lost. */

const words = z.string().trim().min(1).max(limits.intake.textLength);
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);
const language = z.enum(["en", "fr"]);
const isoDate = z.string().refine(isDate, "is not a date (write YYYY-MM-DD)");
const name = (least: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(limits.intake.textLength)
    .transform((text) => text.normalize("NFC"));
const email = z
  .email("is not an email address")
  .max(254)
  .transform((text) => text.replace(/@.*$/, (domain) => domain.toLowerCase()));

const province = z.enum(["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"]);
/** Canada Post: no D, F, I, O, Q, U anywhere, no W or Z at the start. */
const postalCode = z
  .string()
  .transform((text) =>
    text
      .toUpperCase()
      .replace(/[\s-]/g, "")
      .replace(/^(.{3})(.{3})$/, "$1 $2"),
  )
  .refine(
    (text) => /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d$/.test(text),
    "is not a Canadian postal code (A1A 1A1)",
  );

/** A home or postal address in Canada. */
export const addressSchema = z.strictObject({
  line1: words,
  line2: maybe(words),
  city: words,
  province,
  postalCode,
});

const representative = z.strictObject({
  name: words,
  organization: maybe(words),
  email: maybe(email),
  mayBeCopied: z.boolean().default(false),
});

const person = z.strictObject({
  id: z.string().regex(/^[\w-]{1,32}$/, "may hold letters, digits, - and _ only, 32 at most"),
  role: z.enum(["principal", "spouse", "dependant"]),
  givenName: name(0).default(""),
  familyName: name(1),
  birthDate: isoDate,
  uci: z.string().regex(/^(\d{8}|\d{10})$/, "must have 8 or 10 digits, without separators"),
  email: maybe(email),
  language: language.optional(),
  phone: maybe(words),
  sex: maybe(words),
  birthPlace: maybe(words),
  birthCountry: maybe(words),
  citizenship: maybe(words),
  maritalStatus: maybe(words),
});

/** What may be corrected on an eCOPR, as a case would bring it; what is right is left out. */
export const corrections = {
  familyName: name(1).exactOptional(),
  givenName: name(0).exactOptional(),
  birthDate: isoDate.exactOptional(),
  birthPlace: words.exactOptional(),
  birthCountry: words.exactOptional(),
  sex: words.exactOptional(),
  citizenship: words.exactOptional(),
  maritalStatus: words.exactOptional(),
};

export const caseSchema = z
  .strictObject({
    application: z.string().regex(/^[A-Za-z0-9-]{1,32}$/, "may hold letters, digits and - only, 32 at most"),
    category: z.string().regex(/^[a-z0-9-]{1,64}$/, "is a slug: small letters, digits and -"),
    language,
    track: z.enum(["in-canada", "outside-canada"]),
    portalAccount: z.boolean().default(false),
    verificationCode: maybe(words),
    questionnaire: z
      .string()
      .default("standard")
      .refine((text) => newestQuestionnaire(text) !== undefined, `is none of: ${questionnaireNames().join(", ")}`),
    people: z.array(person).min(1, "holds nobody").max(limits.intake.people),
    address: maybe(addressSchema),
    phone: maybe(words),
    representative: maybe(representative),
    decision: maybe(z.strictObject({ status: words, date: maybe(isoDate) })),
    destinationProvince: maybe(province),
  })
  .superRefine((value, context) => {
    const refuse = (message: string) => context.addIssue({ code: "custom", path: ["people"], message });
    const principals = value.people.filter((one) => one.role === "principal").length;
    if (principals !== 1)
      refuse(principals === 0 ? "holds no principal applicant" : "holds more than one principal applicant");
    if (new Set(value.people.map((one) => one.id)).size < value.people.length) refuse("holds the same id twice");
    if (new Set(value.people.map((one) => one.uci)).size < value.people.length) refuse("holds the same UCI twice");
  });

/**
 * A case from outside in the form that `open-case` takes, or the first reason why not, as one sentence. `today`: ISO date;
 * nobody on an application is born after it.
 */
export function readCase(
  value: unknown,
  today: string,
): { kind: "case"; intake: CaseIntake } | { kind: "refused"; reason: string } {
  const parsed = caseSchema.safeParse(value);
  if (!parsed.success) return { kind: "refused", reason: sentence(parsed.error) };
  const { questionnaire, people, decision, ...rest } = parsed.data;
  const unborn = people.findIndex((one) => one.birthDate > today);
  if (unborn >= 0) return { kind: "refused", reason: `people.${unborn}.birthDate lies in the future.` };
  const version = newestQuestionnaire(questionnaire)?.version ?? 1;
  return {
    kind: "case",
    intake: {
      ...rest,
      questionnaire: { name: questionnaire, version },
      decision: decision ?? { status: "approved", date: null },
      people: people.map((one) => ({ ...one, language: one.language ?? rest.language })),
    },
  };
}

/** The first of the schema's issues as a plain sentence that names the place, e.g. "people.0.uci must have …". */
export function sentence(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return "The line is not a case.";
  const place = issue.path.length === 0 ? "The line" : issue.path.join(".");
  if (issue.code === "unrecognized_keys")
    return `${place} has the unknown key ${issue.keys.map((key) => `"${key}"`).join(", ")}.`;
  if (issue.code === "invalid_value") return `${place} is none of: ${issue.values.join(", ")}.`;
  if (issue.code === "invalid_type")
    return issue.input === undefined
      ? `${place} is missing.`
      : `${place} is not what is expected there (${issue.expected}).`;
  return `${place} ${/^[a-z]/.test(issue.message) ? issue.message : "cannot be used as it is"}.`;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}
