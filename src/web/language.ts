import type { Context } from "hono";
import { accepts } from "hono/accepts";
import type { Language } from "../question/questionnaire.ts";

/** The language a caller asks for by Accept-Language, `fr-CA` as well as `fr`; English where it asks for neither. */
export function languageOf(c: Context): Language {
  const asked = accepts(c, {
    header: "Accept-Language",
    supports: ["en", "fr"],
    default: "en",
    match: (preferences, { supports, default: fallback }) =>
      preferences
        .toSorted((one, other) => other.q - one.q)
        .map(({ type }) => type.toLowerCase().slice(0, 2))
        .find((language) => supports.includes(language)) ?? fallback,
  });
  return asked === "fr" ? "fr" : "en";
}
