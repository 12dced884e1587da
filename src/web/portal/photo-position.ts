import { html } from "hono/html";
import { headInFrame, heightOf, moves } from "../../document/photo/frame.ts";
import { fullName } from "../../mail/template/wording.ts";
import type { Draft } from "../../workflow/portal/photo.ts";
import type { Html } from "../page.ts";
import { tokenField } from "../session.ts";
import { pathOf, type Reached } from "./door.ts";
import { screen } from "./screen.ts";
import { type PortalCall, wordsOf } from "./visit.ts";

/**
 * The frame on the picture (fact 144). Each button is a step that the server takes, so that it works without script and
 * by keyboard; `position.js` lets a finger or a mouse do the same on this very drawing.
 */
export function positionPage(c: PortalCall, who: Reached, draft: Draft): Html {
  const t = wordsOf(c);
  const session = c.get("session");
  const { frame, width: across, height: down } = draft;
  const { left, top, width } = frame;
  const height = heightOf(frame, draft);
  const around = `M0 0H${across}V${down}H0Z`;
  return screen(c, {
    title: t("position.title"),
    up: { href: pathOf(who, "photo"), text: t("photo.title") },
    script: "/portal/position.js",
    body: html`<p>${t("position.intro", { name: fullName(who.person) })}</p>
      <p class="script-only" hidden>${t("position.drag")}</p>
      <form method="post" class="position" id="position">
        ${session && tokenField(session)}
        <input type="hidden" name="left" value="${left}" />
        <input type="hidden" name="top" value="${top}" />
        <input type="hidden" name="width" value="${width}" />
        <svg id="frame" class="framed" viewBox="0 0 ${across} ${down}" role="img" aria-label="${t("position.alt")}">
          <image href="${pathOf(who, "photo/shown.jpg")}" width="${across}" height="${down}" />
          <path class="outside" fill-rule="evenodd" d="${around}M${left} ${top}h${width}v${height}h${-width}Z" />
          ${["under", "over"].map(
            (layer) =>
              html`<rect class="edge ${layer}" x="${left}" y="${top}" width="${width}" height="${height}" />
                <ellipse
                  class="guide ${layer}"
                  cx="${left + width / 2}"
                  cy="${top + height * headInFrame.eyes}"
                  rx="${width * 0.26}"
                  ry="${(height * headInFrame.height) / 2}"
                />`,
          )}
        </svg>
        <fieldset class="moves">
          <legend>${t("position.moves")}</legend>
          ${moves.map((move) => html`<button class="quiet" type="submit" name="move" value="${move}">${t(`position.${move}`)}</button>`)}
        </fieldset>
        <p>${t("position.apply")}</p>
        <button type="submit" name="apply" value="yes">${t("position.do")}</button>
        <p><a href="${pathOf(who, "photo")}">${t("photo.another")}</a></p>
      </form>`,
  });
}
