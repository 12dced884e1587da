import { Hono } from "hono";
import { html } from "hono/html";
import { limits } from "../../limits.ts";
import { dateInWords } from "../../mail/template/wording.ts";
import type { Context } from "../../workflow/context.ts";
import { type Verification, verifyDocument } from "../../workflow/document-code.ts";
import type { Html } from "../page.ts";
import { callerOf, isTooOften } from "../rate.ts";
import { textField } from "./field.ts";
import { type Fault, notice, screen } from "./screen.ts";
import { evenly } from "./sign-in.ts";
import { type PortalCall, type PortalEnv, wordsOf } from "./visit.ts";

/**
 * `/portal/ecopr`, to which the code on each eCOPR leads: whether the document is genuine, when it was issued, and
 * whether it is void. Nothing else is said, whoever asks; what is no code of ours gets one neutral sentence.
 */
export function verifyRoutes(context: Context): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  // A form sent by GET: the page with the answer has an address of its own, in either language.
  app.get("/ecopr", async (c) => {
    const code = c.req.query("code");
    if (code === undefined) return c.html(page(c, [], "", null));
    const fault = { field: "code", text: wordsOf(c)("verify.noCode") };
    if (code.trim() === "") return c.html(page(c, [fault], "", null), 422);
    return answer(context, c, code);
  });
  app.get("/ecopr/:code", (c) => answer(context, c, c.req.param("code")));
  return app;
}

async function answer(context: Context, c: PortalCall, typed: string): Promise<Response> {
  const { verify } = limits.portal;
  if (await isTooOften(context, "verify", callerOf(c), verify))
    return c.html(notice(c, "tooOften", { count: verify.minutes }), 429);
  const code = typed.trim().slice(0, limits.portal.codeLength);
  return c.html(page(c, [], code, await evenly(() => verifyDocument(context, code))));
}

function page(c: PortalCall, faults: readonly Fault[], code: string, found: Verification | null): Html {
  const t = wordsOf(c);
  return screen(c, {
    title: t("verify.title"),
    faults,
    body: html`${found === null ? "" : verdict(c, found)}
      <p>${t("verify.intro")}</p>
      <form method="get" action="/portal/ecopr" novalidate>
        ${textField(faults, { id: "code", label: t("verify.code"), hint: t("verify.hint"), value: code })}
        <button type="submit">${t("verify.do")}</button>
      </form>
      <section>
        <h2>${t("verify.knowTitle")}</h2>
        <ul>
          <li>${t("verify.paper")}</li>
          <li>${t("verify.signature")}</li>
          <li>${t("verify.travel")}</li>
        </ul>
      </section>`,
  });
}

function verdict(c: PortalCall, found: Verification): Html {
  const t = wordsOf(c);
  const day = found.kind === "unknown" ? "" : dateInWords(c.get("language"), found.issuedOn);
  return html`<div class="panel ${found.kind === "genuine" ? "ok" : "warn"}" role="status" tabindex="-1" autofocus>
    <p>${t(`verify.${found.kind}`, { day })}</p>
  </div>`;
}
