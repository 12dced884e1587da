import { html } from "hono/html";
import type { Recorded } from "../../workflow/record.ts";
import type { Html } from "../page.ts";
import { screen } from "./screen.ts";
import { type PortalCall, wordsOf } from "./visit.ts";

/** Refusals that an applicant can meet in the portal, each with a sentence of its own. */
const known = [
  "case-closed",
  "ecopr-already-issued",
  "ecopr-void",
  "ecopr-not-issued",
  "card-in-production",
  "card-already-mailed",
  "photo-locked",
  "no-photo",
];

/** What was not taken, why, and that nothing has changed. */
export function refused(c: PortalCall, ended: Recorded | null): Html {
  const t = wordsOf(c);
  const reason = ended?.kind === "refused" && known.includes(ended.reason) ? ended.reason : "other";
  return screen(c, {
    title: t("refused.title"),
    body: html`<p>${t(`refused.${reason}`)}</p>
      <p><a href="/portal/cases">${t("cases.title")}</a></p>`,
  });
}
