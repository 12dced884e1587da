import english from "../../../locales/en/photo.json" with { type: "json" };
import french from "../../../locales/fr/photo.json" with { type: "json" };
import type { PhotoFinding, PhotoReturnReason } from "./finding.ts";

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

/** Why a reviewer returned a photo, as a sentence for the applicant. */
export function describeReturn(reason: PhotoReturnReason, language: Language): string {
  return sentences[language].returned[reason];
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
