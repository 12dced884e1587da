import english from "../../../locales/en/photo.json" with { type: "json" };
import french from "../../../locales/fr/photo.json" with { type: "json" };
import type { PhotoFinding } from "./finding.ts";
import type { Origin } from "./origin.ts";

type Language = "en" | "fr";

const sentences: Readonly<Record<Language, typeof english>> = { en: english, fr: french };

/** A finding as a sentence for the applicant: what is wrong and what to do. */
export function describeFinding(finding: PhotoFinding, language: Language): string {
  const figure = (value: number | string): string => {
    if (finding.code === "size") return megabytes(Number(value), language);
    return finding.code === "dimensions" && language === "fr" ? String(value).replace(" to ", " à ") : String(value);
  };
  return sentences[language].finding[sentenceOf(finding)]
    .replace("{{measured}}", figure(finding.measured))
    .replace("{{limit}}", figure(finding.limit));
}

/**
 * What only a person can judge, as sentences for the reviewer: recency and alteration, with what the file says of them
 * (`origin`, where it was read), and skin tones. `handedIn` is an ISO 8601 day.
 */
export function describeForReviewer(origin: Origin | undefined, handedIn: string, language: Language): string[] {
  const words = sentences[language].review;
  const { taken = null, software = null } = origin ?? {};
  const isOld =
    taken !== null && Temporal.PlainDate.compare(handedIn, Temporal.PlainDate.from(taken).add({ months: 12 })) > 0;
  return [
    taken === null ? words["taken-unknown"] : words[isOld ? "taken-long-ago" : "taken"].replace("{{day}}", () => taken),
    software === null ? words["software-unknown"] : words.software.replace("{{name}}", () => software),
    words.tones,
  ];
}

function sentenceOf({ code, measured, limit }: PhotoFinding): keyof typeof english.finding {
  // Dark is measured as light that is missing, bright as detail that is lost.
  if (code === "exposure") return measured < limit ? "exposure-dark" : "exposure-bright";
  if (code === "face-size") return measured < limit ? "face-size-small" : "face-size-large";
  return code;
}

/** Rounded up, so that a file a few bytes too large is not said to have the size that is allowed. */
function megabytes(bytes: number, language: Language): string {
  const value = Math.ceil((bytes / 1024 / 1024) * 10) / 10;
  return new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 1 }).format(value);
}
