import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeCertificate } from "../../src/tool/demo/certificate.ts";
import { portrait } from "../../src/tool/demo/portrait.ts";
import { printedBy } from "../readers/programs.ts";
import { verificationOn } from "../support/paper.ts";
import { passwordIn } from "../support/passwords.ts";
import { startTrial, type Trial } from "../support/trial.ts";
import { keepShot, openBrowser, openPage } from "./browser.ts";
import { devices, expectAccessible } from "./portal-page.ts";

let trial: Trial;
let browser: Browser;
let base: string;
const folder = mkdtempSync(join(tmpdir(), "landfall-photos-"));

beforeAll(async () => {
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  const key = join(folder, "ecopr.p12");
  writeFileSync(key, makeCertificate("Trial authority", "open", Temporal.Now.instant()));
  trial = await startTrial({
    settings: { PORTAL_LISTEN: `127.0.0.1:${port}`, PUBLIC_URL: base, ECOPR_KEY: key, ECOPR_PASSPHRASE: "open" },
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await trial?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const own = "three words and a teapot";
const next = "another kettle by the sea";
const hairs = ["#2b1d14", "#7a4a22", "#b98d4f", "#4b4b4b"];

const words = {
  en: {
    signIn: "Sign in",
    keep: "Keep this password",
    presence: "Declare that you are in Canada",
    address: "Confirm the address for the PR card",
    photo: "Submit the photo for the PR card",
    documents: "eCOPR and PR card",
    list: "Confirmation of Permanent Residence",
    here: /physically in Canada now/,
    send: "Send my declaration",
    confirm: "Confirm this address",
    upload: "Upload this photo",
    smaller: "Smaller",
    apply: "Apply",
    next: "Next",
    submit: "Submit the photo",
    submitted: "Submitted, waits for its review",
    download: "Download the eCOPR (PDF)",
    signOut: "Sign out",
    other: "Français",
    genuine: /^A genuine eCOPR with this code was issued on .+ It is not void\.$/,
    void: /It is void and must not be accepted/,
    change: "Change my password",
    changed: /^Your password has been changed\./,
  },
  fr: {
    signIn: "Ouvrir une session",
    keep: "Garder ce mot de passe",
    presence: "Déclarer que vous êtes au Canada",
    address: "Confirmer l’adresse pour la carte RP",
    photo: "Soumettre la photo pour la carte RP",
    documents: "CRP électronique et carte RP",
    list: "Confirmation de la résidence permanente",
    here: /physiquement au Canada en ce moment/,
    send: "Envoyer ma déclaration",
    confirm: "Confirmer cette adresse",
    upload: "Téléverser cette photo",
    smaller: "Plus petit",
    apply: "Appliquer",
    next: "Suivant",
    submit: "Soumettre la photo",
    submitted: "Soumise, en attente d’examen",
    download: "Télécharger la CRP électronique (PDF)",
    signOut: "Fermer la session",
    other: "English",
    genuine: /^Une CRP électronique authentique portant ce code a été délivrée le .+ Elle n’est pas annulée\.$/,
    void: /Elle est annulée et ne doit plus être acceptée/,
    change: "Changer mon mot de passe",
    changed: /^Votre mot de passe a été changé\./,
  },
} as const;

interface Play {
  readonly device: keyof typeof devices;
  readonly language: "en" | "fr";
  readonly script: boolean;
  readonly dark: boolean;
}

const plays: readonly Play[] = [
  { device: "desktop", language: "en", script: true, dark: false },
  { device: "phone", language: "fr", script: true, dark: true },
  { device: "phone", language: "en", script: false, dark: false },
  { device: "desktop", language: "fr", script: false, dark: true },
];

describe("a family of four, from the mailed password to the downloaded eCOPR", () => {
  it.each(plays)("on a $device, in $language, script: $script, dark: $dark", { timeout: 300_000 }, async (play) => {
    const { language, script } = play;
    const t = words[language];
    const people = Array.from({ length: 4 }, (_, index) => ({
      language,
      ...(index > 1 ? { role: "dependant", birthDate: "2019-05-06" } : {}),
    }));
    const { application, zoe, portal2 } = await trial.active(people, { language });
    const { page, asked, close } = await openPage(browser, {
      ...devices[play.device],
      javaScriptEnabled: script,
      colorScheme: play.dark ? "dark" : "light",
      locale: `${language}-CA`,
    });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    let pages = 0;
    const seen = async (name: string) => {
      if (script) await expectAccessible(page);
      const number = String((pages += 1)).padStart(2, "0");
      await keepShot(
        page,
        `portal-${play.device}-${language}${script ? "" : "-noscript"}${play.dark ? "-dark" : ""}-${number}-${name}`,
      );
    };
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    const follow = (name: string) => page.getByRole("link", { name, exact: true }).click();

    const link = /\bhttp:\S+\/portal\/sign-in\b/.exec(portal2.mail.text ?? "")?.[0] ?? "";
    expect(link).toBe(`${base}/portal/sign-in`);
    await page.goto(link);
    await seen("sign-in");
    await page.fill("#username", zoe.email);
    await page.fill("#password", passwordIn(portal2));
    await press(t.signIn);
    await seen("own-password");
    await page.fill("#password", "passwordpassword");
    await page.fill("#again", "passwordpassword");
    await press(t.keep);
    await seen("own-password-fault");
    await page.fill("#password", own);
    await page.fill("#again", own);
    await press(t.keep);
    await seen("cases");
    expect(
      await page
        .getByRole("listitem")
        .filter({ has: page.locator("a[href*='/cases/']") })
        .count(),
    ).toBe(4);

    for (let index = 1; index <= 4; index += 1) {
      await page.locator(`a[href="/portal/cases/${application}/p${index}"]`).click();
      if (index === 1) await seen("person");
      await follow(t.presence);
      if (index === 1) await seen("presence");
      await page.getByLabel(t.here).check();
      await press(t.send);
      if (index === 1) await seen("person-declared");
      await follow(t.address);
      if (index === 1) await wrongAddress(page, t.confirm, seen);
      await page.locator('input[name="use"][value="home"]').check();
      await press(t.confirm);
      await submitPhoto(page, t, { index, script, seen });
      await follow(t.list);
    }
    await seen("cases-done");

    const shown = await trial.show(application);
    expect(shown.people.map(({ presence, address, photo }) => [presence, address, photo])).toEqual(
      Array.from({ length: 4 }, () => ["declared", "confirmed", "submitted"]),
    );
    for (let index = 1; index <= 4; index += 1)
      await trial.officer(application, { event: "grant", person: `p${index}` });
    await trial.mailTo(zoe, "ecopr-ready");
    const codes: string[] = [];
    for (let index = 1; index <= 4; index += 1) {
      await page.goto(`${base}/portal/cases/${application}/p${index}/documents`);
      if (index === 1) await seen("documents");
      const [file] = await Promise.all([page.waitForEvent("download"), follow(t.download)]);
      const pdf = readFileSync(await file.path());
      expect(printedBy(pdf, ["pdfsig", "FILE"])).toContain("Signature Validation: Signature is Valid.");
      codes.push(await verificationOn(pdf));
    }
    expect(new Set(codes).size).toBe(4);
    await page.goto(codes[0] ?? "");
    await page.getByText(t.genuine).waitFor();
    await seen("verified");
    await trial.officer(application, { event: "ecopr-void", person: "p1", portOfEntry: false, reason: "trial" });
    await page.reload();
    await page.getByText(t.void).waitFor();
    await seen("verified-void");
    await page.goto(`${base}/portal/cases`);
    await follow(t.change);
    await seen("change-password");
    await page.fill("#current", own);
    await page.fill("#password", next);
    await page.fill("#again", next);
    await press(t.keep);
    await page.getByText(t.changed).waitFor();
    await page.goto(`${base}/portal/cases/${application}/p2/documents`);
    const journal = (await trial.show(application)).journal.map(({ event }) => event);
    expect(journal.filter((event) => event === "EcoprDownloaded")).toHaveLength(4);

    await follow(t.other);
    await page.getByRole("link", { name: words[language === "en" ? "fr" : "en"].other, exact: true }).waitFor();
    await seen("documents-other-language");
    await follow(t.other === "English" ? "Français" : "English");
    await press(t.signOut);
    await page.waitForURL(/\/portal\/sign-in/);
    expect(errors).toEqual([]);
    expect(asked.filter((address) => !address.startsWith(base))).toEqual([]);
    await close();
  });
});

/** A postal code of another province is asked about, beside the field. */
async function wrongAddress(page: Page, confirm: string, seen: (name: string) => Promise<void>): Promise<void> {
  await seen("address");
  await page.fill("#postalCode", "V5K 0A1");
  await page.getByRole("button", { name: confirm, exact: true }).click();
  await page.locator("#unusual").waitFor();
  await seen("address-fault");
  await page.fill("#postalCode", "K1A 0B1");
}

type Words = (typeof words)["en" | "fr"];

async function submitPhoto(
  page: Page,
  t: Words,
  { index, script, seen }: { index: number; script: boolean; seen: (name: string) => Promise<void> },
): Promise<void> {
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const path = join(folder, `${index}.jpg`);
  writeFileSync(path, await portrait(hairs[index - 1] ?? "#222222", index === 2 ? "#c9b28a" : "#fafafa"));
  await page.getByRole("link", { name: t.photo, exact: true }).click();
  if (index === 1) await seen("photo");
  await page.locator('input[name="source"][value="self"]').check();
  await page.setInputFiles("#photo", path);
  await press(t.upload);
  if (index === 1) {
    await seen("position");
    await press(t.smaller);
    const width = await page.inputValue('input[name="width"]');
    expect(Number(width)).toBeLessThan(1000);
    if (script) await drag(page);
    await seen("position-smaller");
  }
  await press(t.apply);
  await page.locator("#declared").waitFor();
  if (index < 3) await seen(index === 1 ? "check" : "check-warned");
  // A drawn face is no face to every measure: where there is a warning, it is acknowledged; a yellow wall always is one.
  if (index === 2 || (await page.locator("#acknowledged").count()) > 0) await page.check("#acknowledged");
  await page.check("#declared");
  await press(t.next);
  if (index === 1) await seen("confirm");
  await press(t.submit);
  await page.getByText(t.submitted).waitFor();
  if (index === 1) await seen("person-done");
}

/** Pulls the frame a little with the mouse. */
async function drag(page: Page): Promise<void> {
  await page.locator("#frame").scrollIntoViewIfNeeded();
  const box = await page.locator("#frame").boundingBox();
  if (!box) throw new Error("There is no frame to move.");
  const left = () => page.inputValue('input[name="left"]');
  const before = Number(await left());
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 4, box.y + box.height / 2 + 2, { steps: 3 });
  await page.mouse.up();
  expect(Number(await left())).toBeGreaterThan(before);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
