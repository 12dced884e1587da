import { randomUUID } from "node:crypto";
import { TOTP, Secret } from "otpauth";
import { addAgent } from "../../../src/store/agents.ts";
import { caseIdByApplication } from "../../../src/store/cases.ts";
import { transaction } from "../../../src/store/database.ts";
import { listEscalations } from "../../../src/store/escalations.ts";
import { consoleApp } from "../../../src/web/server.ts";
import type { Role } from "../../../src/web/console/roles.ts";
import { handOutLink } from "../../../src/web/console/staff.ts";
import type { Context } from "../../../src/workflow/context.ts";
import { interpretWaiting } from "../../../src/workflow/interpret.ts";
import { receive } from "../../../src/workflow/receive.ts";
import { importedCase } from "../../support/context.ts";

const origin = "http://127.0.0.1:3001";
const password = "four unlikely words here";

/** Somebody at the console: a browser without script, by requests alone. */
export interface Visitor {
  get(path: string): Promise<Response>;
  /** A page's HTML; throws where it is not shown. */
  page(path: string): Promise<string>;
  /** Sends a form from a page, with its token. */
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
  /** The same without token, or from another origin. */
  forge(path: string, headers: Readonly<Record<string, string>>, token: boolean): Promise<Response>;
}

/** Adds somebody of this role, by the command's own way, and signs them in with password and code. */
export async function visitor(context: Context, name: string, role: Role): Promise<Visitor> {
  const now = context.now();
  const link = await transaction(context.database, async (tx) => {
    await addAgent(tx, { name, role }, now.toString());
    return handOutLink(tx, name, now);
  });
  const guest = browser(context);
  const welcome = await (await guest.get(link.path)).text();
  const key = /<code class="key">([A-Z2-7 ]+)</.exec(welcome)?.[1]?.replaceAll(" ", "") ?? "";
  const codeAt = (seconds: number) =>
    new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: now.epochMilliseconds + seconds * 1000 });
  const set = await guest.post(link.path, { password, again: password, code: codeAt(0) });
  if (set.status !== 303) throw new Error(`The link was refused: ${await set.text()}`);
  // The clock of a test stands still, and a code counts once: the next one is within what clocks may differ.
  const signedIn = await guest.post("/console/sign-in", { name, password, code: codeAt(30), to: "" });
  if (signedIn.status !== 303) throw new Error(`${name} could not sign in: ${signedIn.status}.`);
  return guest;
}

/** A browser that nobody is signed in with. */
export function browser(context: Context): Visitor {
  const app = consoleApp(context);
  let cookie = "";
  let token = "";
  const call = async (path: string, init: RequestInit) => {
    const response = await app.request(`${origin}${path}`, {
      ...init,
      headers: { host: "127.0.0.1:3001", cookie, "accept-language": "en", ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const name = pair.split("=")[0] ?? "";
      const others = cookie.split("; ").filter((one) => one !== "" && !one.startsWith(`${name}=`));
      cookie = [...others, pair].join("; ");
    }
    return response;
  };
  const learn = async (response: Response) => {
    const found = /name="_token" value="([^"]+)"/.exec(await response.clone().text())?.[1];
    if (found !== undefined) token = found;
    return response;
  };
  const form = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>>) => ({
    method: "POST",
    body: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });
  return {
    get: async (path) => learn(await call(path, {})),
    async page(path) {
      const response = await learn(await call(path, {}));
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
      return response.text();
    },
    async post(path, fields = {}) {
      if (token === "") await learn(await call("/console/help", {}));
      return learn(await call(path, form({ _token: token, ...fields }, { origin })));
    },
    forge: (path, headers, withToken) => call(path, form(withToken ? { _token: token } : {}, { origin, ...headers })),
  };
}

/** A mail from the address on file with a question that no rule answers; gives the escalation it opened. */
export async function question(
  context: Context,
  words: string,
): Promise<{ id: string; application: string; caseId: number }> {
  const email = `zoe${randomUUID().slice(0, 8)}@example.org`;
  const application = await importedCase(context, {
    people: [
      {
        id: "p1",
        role: "principal",
        givenName: "Zoë",
        familyName: "Łucja",
        birthDate: "1990-02-03",
        uci: "1123456789",
        email,
        language: "en",
      },
    ],
  });
  const raw = Buffer.from(
    [
      `From: Zoe <${email}>`,
      "To: confirmation@landfall.example",
      "Subject: Question",
      `Message-ID: <${randomUUID()}@example.org>`,
      "Date: Sat, 21 Nov 2026 15:00:00 +0000",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "",
      words,
      "",
    ].join("\r\n"),
  );
  const at = context.now().toString();
  await receive(context, { mailbox: "ingest", uidValidity: 1, uid: null, receivedAt: at, raw });
  await interpretWaiting(context);
  const caseId = (await caseIdByApplication(context.database.db, application)) ?? 0;
  const [escalation] = await listEscalations(context.database.db, { caseId, state: "open" });
  if (!escalation) throw new Error("No escalation was opened.");
  return { id: escalation.id, application, caseId };
}
