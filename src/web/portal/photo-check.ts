import { html } from "hono/html";
import { describeFinding } from "../../document/photo/describe.ts";
import type { PhotoReport } from "../../document/photo/finding.ts";
import { fullName } from "../../mail/template/wording.ts";
import type { Html } from "../page.ts";
import { tokenField } from "../session.ts";
import { pathOf, type Reached } from "./door.ts";
import { tickField } from "./field.ts";
import { type Fault, screen } from "./screen.ts";
import { type PortalCall, type Words, wordsOf } from "./visit.ts";

const altered = ["colour", "background", "face", "skin", "hair", "eyes", "glare", "clothing"] as const;

/** What the person has said below the findings. */
export interface Said {
  readonly declared: boolean;
  readonly acknowledged: boolean;
}

/** What the check found, beside the picture; then the declaration (facts 145–150). */
export function checkPage(
  c: PortalCall,
  who: Reached,
  report: PhotoReport,
  faults: readonly Fault[],
  said: Said,
): Html {
  const t = wordsOf(c);
  const session = c.get("session");
  const refused = report.verdict === "refused";
  return screen(c, {
    title: t("check.title"),
    faults,
    up: { href: pathOf(who, "photo/position"), text: t("position.title") },
    body: html`<div class="beside">
        ${pictures(t, who, refused)}
        <div>${findings(c, t, report)}</div>
      </div>
      <p>
        <a href="${pathOf(who, "photo/position")}">${t("check.move")}</a><br />
        <a href="${pathOf(who, "photo")}">${t("photo.another")}</a>
      </p>
      ${
        refused
          ? ""
          : html`<form method="post" novalidate>
              ${session && tokenField(session)}
              <h2>${t("check.declareTitle")}</h2>
              <p>${t("check.alteredIntro")}</p>
              <ul>
                ${altered.map((what) => html`<li>${t(`check.altered.${what}`)}</li>`)}
              </ul>
              <p>${t("check.cropFine")}</p>
              ${tickField(faults, "declared", t("check.declare", { name: fullName(who.person) }), said.declared)}
              ${report.verdict === "warned" ? tickField(faults, "acknowledged", t("check.acknowledge"), said.acknowledged) : ""}
              <button type="submit">${t("check.next")}</button>
            </form>`
      }`,
  });
}

function pictures(t: Words, who: Reached, refused: boolean): Html {
  const name = fullName(who.person);
  return html`<div class="pictures">
    ${
      refused
        ? ""
        : html`<figure>
            <img class="photo" src="${pathOf(who, "photo/photo.jpg")}" alt="${t("photo.altCut", { name })}" />
            <figcaption>${t("check.colour")}</figcaption>
          </figure>`
    }
    <figure>
      <img class="photo" src="${pathOf(who, "photo/grey.jpg")}" alt="${t("photo.altGrey", { name })}" />
      <figcaption>${t("check.grey")}</figcaption>
    </figure>
  </div>`;
}

function findings(c: PortalCall, t: Words, { verdict, findings: found }: PhotoReport): Html {
  return html`<p class="badge${verdict === "accepted" ? " done" : " now"}">${t(`check.verdict.${verdict}`)}</p>
    ${
      found.length === 0
        ? ""
        : html`<ul>
            ${found.map((finding) => html`<li>${describeFinding(finding, c.get("language"))}</li>`)}
          </ul>`
    }
    <p>${t(`check.then.${verdict}`)}</p>
    <p>${t("check.person")}</p>`;
}

/** The last look: after “Submit” nothing can be changed (fact 151). */
export function confirmPage(c: PortalCall, who: Reached, warned: boolean): Html {
  const t = wordsOf(c);
  const session = c.get("session");
  return screen(c, {
    title: t("confirm.title"),
    up: { href: pathOf(who, "photo/check"), text: t("check.title") },
    body: html`<div class="panel warn"><p>${t("confirm.final", { name: fullName(who.person) })}</p></div>
      ${pictures(t, who, false)}
      <form method="post" action="${pathOf(who, "photo/submit")}">
        ${session && tokenField(session)}
        <input type="hidden" name="declared" value="yes" />
        ${warned ? html`<input type="hidden" name="acknowledged" value="yes" />` : ""}
        <button type="submit">${t("confirm.do")}</button>
      </form>
      <p><a href="${pathOf(who, "photo/check")}">${t("confirm.back")}</a></p>`,
  });
}
