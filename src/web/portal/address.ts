import { Hono } from "hono";
import { html } from "hono/html";
import type { MailingAddress } from "../../case/case.ts";
import { isCanadian } from "../../case/decide/portal.ts";
import { limits } from "../../limits.ts";
import { fullName } from "../../mail/template/wording.ts";
import type { Context } from "../../workflow/context.ts";
import { mailingAddress } from "../../workflow/letter.ts";
import { addressSchema } from "../../workflow/intake/schema.ts";
import { recordEvent } from "../../workflow/record-event.ts";
import type { Html } from "../page.ts";
import { tokenField } from "../session.ts";
import { addressOf, type AddressParts, isOfProvince, partsOf, provinces } from "./address-lines.ts";
import { day } from "./cases.ts";
import { pathOf, reached, type Reached } from "./door.ts";
import { choiceField, selectField, textField, tickField, typed } from "./field.ts";
import { refused } from "./refused.ts";
import { type Fault, notice, screen } from "./screen.ts";
import { type PortalCall, type PortalEnv, type Words, wordsOf } from "./visit.ts";

const names = ["careOf", "unit", "street", "box", "city", "province", "postalCode"] as const;

/** Fact 84, decision 4: the address that the card goes to, prefilled, confirmed or changed until the card is made. */
export function addressRoutes(context: Context): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get("/", (c) => {
    const who = reached(c);
    if (who === null) return c.html(notice(c, "notFound"), 404);
    const parts = partsOf(mailingAddress(who.account.case, who.person));
    return c.html(page(c, who, [], { parts, use: who.person.confirmedAddress?.use ?? "", unusual: false }));
  });

  app.post("/", async (c) => {
    const who = reached(c);
    if (who === null) return c.html(notice(c, "notFound"), 404);
    const body = await c.req.parseBody();
    const parts = Object.fromEntries(names.map((name) => [name, typed(body, name)])) as unknown as AddressParts;
    const filled = { parts, use: typed(body, "use"), unusual: typed(body, "unusual") === "yes" };
    const faults = faultsOf(wordsOf(c), filled);
    if (faults.length > 0) return c.html(page(c, who, faults, filled), 422);
    const use = filled.use === "home" ? "home" : "mailing";
    const address = addressSchema.parse(addressOf(parts));
    const event = { event: "address-confirmed", person: who.person.id, address, use } as const;
    const ended = await recordEvent(context, who.account.case.application, event, "portal");
    if (ended?.kind === "recorded") return c.redirect(`${pathOf(who)}?done=address`, 303);
    return c.html(refused(c, ended), 409);
  });
  return app;
}

interface Filled {
  readonly parts: AddressParts;
  readonly use: string;
  /** The postal code is right although it is another province's. */
  readonly unusual: boolean;
}

function faultsOf(t: Words, { parts, use, unusual }: Filled): Fault[] {
  const faults: Fault[] = [];
  const fault = (field: string) => faults.push({ field, text: t(`address.fault.${field}`) });
  if (use !== "home" && use !== "mailing") fault("use");
  for (const name of names)
    if (parts[name].length > limits.portal.addressLength)
      faults.push({ field: name, text: t("address.fault.long", { count: limits.portal.addressLength }) });
  if (parts.street === "" && parts.box === "") fault("street");
  else if (parts.street === "" && parts.unit !== "") fault("unit");
  if (parts.city === "") fault("city");
  const address: MailingAddress = addressOf(parts);
  const isProvince = (provinces as readonly string[]).includes(parts.province);
  if (!isProvince) fault("province");
  if (!isCanadian({ ...address, province: "ON" })) fault("postalCode");
  else if (isProvince && !unusual && !isOfProvince(address.postalCode, parts.province)) fault("unusual");
  return faults;
}

function page(c: PortalCall, who: Reached, faults: readonly Fault[], { parts, use, unusual }: Filled): Html {
  const t = wordsOf(c);
  const { person, account } = who;
  const { confirmedAddress: confirmed } = person;
  const session = c.get("session");
  const own = person.id === account.owner.id;
  const text = (id: (typeof names)[number], autocomplete: string, more: { optional?: boolean; short?: boolean } = {}) =>
    textField(faults, {
      id,
      label: t(`address.${id}`),
      ...(hinted.has(id) ? { hint: t(`address.hint.${id}`) } : {}),
      value: parts[id],
      autocomplete: own ? autocomplete : "off",
      ...(more.optional === true ? { optional: t("optional") } : {}),
      short: more.short === true,
    });
  const asks = unusual || faults.some(({ field }) => field === "unusual");
  return screen(c, {
    title: t("address.title"),
    faults,
    up: { href: pathOf(who), text: fullName(person) },
    body: html`${confirmed === null ? "" : html`<p class="badge done">${t("address.state.confirmed", { day: day(c, confirmed.at) })}</p>`}
      <p>${t("address.intro", { name: fullName(person) })}</p>
      <p>${t(confirmed === null ? "address.prefilled" : "address.again")}</p>
      <form method="post" novalidate>
        ${session && tokenField(session)}
        ${choiceField(
          faults,
          "use",
          t("address.use"),
          [
            { value: "home", text: t("address.use.home") },
            { value: "mailing", text: t("address.use.mailing") },
          ],
          use,
        )}
        ${text("careOf", "off", { optional: true })} ${text("unit", "address-line2", { optional: true, short: true })}
        ${text("street", "address-line1")} ${text("box", "off", { optional: true })} ${text("city", "address-level2")}
        ${selectField(
          faults,
          "province",
          t("address.province"),
          [
            { value: "", text: t("choose.one") },
            ...provinces.map((value) => ({ value, text: t(`province.${value}`) })),
          ],
          parts.province,
          own ? "address-level1" : "off",
        )}
        ${text("postalCode", "postal-code", { short: true })}
        ${asks ? tickField(faults, "unusual", t("address.unusual"), unusual) : ""}
        <p>${t("address.until")}</p>
        <button type="submit">${t("address.do")}</button>
      </form>`,
  });
}

const hinted: ReadonlySet<string> = new Set(["careOf", "street", "box", "postalCode"]);
