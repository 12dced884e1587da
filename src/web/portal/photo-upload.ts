import { html } from "hono/html";
import { fullName } from "../../mail/template/wording.ts";
import { type Draft, photoSources } from "../../workflow/portal/photo.ts";
import type { Html } from "../page.ts";
import { tokenField } from "../session.ts";
import { day } from "./cases.ts";
import { pathOf, type Reached } from "./door.ts";
import { drawings } from "./drawings.ts";
import { choiceField, faultOf } from "./field.ts";
import { type Fault, screen } from "./screen.ts";
import { type PortalCall, type Words, wordsOf } from "./visit.ts";

interface Filled {
  readonly faults: readonly Fault[];
  readonly source: string;
  readonly draft: Draft | null;
}

/** The requirements, read before anything is chosen (fact 141), then the type of photo and the file. */
export function uploadPage(c: PortalCall, who: Reached, { faults, source, draft }: Filled): Html {
  const t = wordsOf(c);
  const session = c.get("session");
  const fault = faultOf(faults, "photo");
  return screen(c, {
    title: t("photo.title"),
    faults,
    up: { href: pathOf(who), text: fullName(who.person) },
    body: html`${returned(c, who)}
      ${
        draft === null
          ? ""
          : html`<div class="panel">
              <p>${t("photo.draft")}</p>
              <p><a href="${pathOf(who, "photo/position")}">${t("photo.goOn")}</a></p>
            </div>`
      }
      <p>${t("photo.intro", { name: fullName(who.person) })}</p>
      ${requirements(t)}
      <form method="post" enctype="multipart/form-data" novalidate>
        ${session && tokenField(session)}
        <h2>${t("photo.chooseTitle")}</h2>
        ${choiceField(
          faults,
          "source",
          t("photo.source"),
          photoSources.map((value) => ({ value, text: t(`photo.source.${value}`) })),
          source,
        )}
        <div class="field${fault === null ? "" : " wrong"}">
          <label for="photo">${t("photo.file")}</label>
          <p class="hint" id="photo-hint">${t("photo.private")}</p>
          ${faults.filter(({ field }) => field === "photo").map(({ text }) => html`<p class="fault">${text}</p>`)}
          <input
            type="file"
            id="photo"
            name="photo"
            accept="image/jpeg,image/png"
            aria-describedby="photo-hint"
            aria-invalid="${String(fault !== null)}"
          />
        </div>
        <p>${t("photo.nothingYet")}</p>
        <button type="submit">${t("photo.upload")}</button>
      </form>`,
  });
}

const rules = ["sharp", "face", "light", "straight", "background", "tones", "recent", "file", "paper"] as const;

function requirements(t: Words): Html {
  return html`<section>
    <h2>${t("photo.rulesTitle")}</h2>
    <div class="drawings">
      ${drawings.map(
        ({ name, good, picture }) =>
          html`<figure class="${good ? "good" : "bad"}">
            ${picture}
            <figcaption>
              <strong>${t(good ? "photo.right" : "photo.wrong")}</strong> ${t(`photo.drawing.${name}`)}
            </figcaption>
          </figure>`,
      )}
    </div>
    <ul>
      ${rules.map((rule) => html`<li>${t(`photo.rule.${rule}`)}</li>`)}
    </ul>
    <p>${t("photo.delay")}</p>
  </section>`;
}

/** What the reviewer said, on top (fact 161). */
function returned(c: PortalCall, { person: { photo } }: Reached): Html | "" {
  if (photo.kind !== "returned") return "";
  const t = wordsOf(c);
  return html`<div class="panel warn">
    <h2>${t("photo.returnedTitle", { day: day(c, photo.at) })}</h2>
    <ul>
      ${photo.reasons.map((reason) => html`<li>${t(`photo.returned.${reason}`)}</li>`)}
    </ul>
    ${photo.note === null ? "" : html`<p>${t("photo.returnedNote", { note: photo.note })}</p>`}
    <p>${t("photo.returnedDo")}</p>
  </div>`;
}

/** Submitted: what was, and where it stands; nothing can be changed. */
export function statusPage(c: PortalCall, who: Reached): Html {
  const t = wordsOf(c);
  const { photo } = who.person;
  const at = photo.kind === "submitted" || photo.kind === "in-review" || photo.kind === "accepted" ? photo.at : null;
  return screen(c, {
    title: t("photo.title"),
    up: { href: pathOf(who), text: fullName(who.person) },
    body: html`<p class="badge done">${t(`photo.state.${photo.kind}`)}</p>
      ${at === null ? "" : html`<p>${t(photo.kind === "accepted" ? "photo.acceptedOn" : "photo.submittedOn", { day: day(c, at) })}</p>`}
      <p>${t(photo.kind === "accepted" ? "photo.acceptedNext" : "photo.submittedNext")}</p>
      <img
        class="photo"
        src="${pathOf(who, "photo/photo.jpg")}"
        alt="${t("photo.altCut", { name: fullName(who.person) })}"
      />`,
  });
}
