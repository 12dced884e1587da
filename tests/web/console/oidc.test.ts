import { createSign, generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAgent, disableAgent } from "../../../src/store/agents.ts";
import { transaction } from "../../../src/store/database.ts";
import { consoleApp } from "../../../src/web/server.ts";
import { type TestContext, testContext } from "../../support/context.ts";

let engine: TestContext;
let issuer: string;
let server: Server;
/** What the issuer says of whoever signs in there, and what it was asked. */
let claims: Record<string, unknown> = {};
let nonce = "";
let challenge = "";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

/** An issuer that lets everybody in: the paths of OpenID Connect Discovery, an authorization code, a signed ID token. */
beforeAll(async () => {
  engine = await testContext();
  server = createServer((request, response) => {
    void answer(request).then((body) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await engine.close();
});

async function answer(request: IncomingMessage): Promise<object> {
  if (request.url === "/.well-known/openid-configuration")
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
      code_challenge_methods_supported: ["S256"],
    };
  if (request.url === "/keys") return { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "k", alg: "RS256" }] };
  const form = new URLSearchParams(await text(request));
  if (form.get("code_verifier") === null || challenge === "") throw new Error("No PKCE.");
  return { access_token: "a", token_type: "bearer", id_token: signed() };
}

function signed(): string {
  const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const payload = { iss: issuer, aud: "landfall", iat: now, exp: now + 60, nonce, ...claims };
  const body = `${part({ alg: "RS256", kid: "k" })}.${part(payload)}`;
  return `${body}.${createSign("RSA-SHA256").update(body).sign(privateKey).toString("base64url")}`;
}

/** Goes to the issuer and comes back, as a browser does; the answer of the way back. */
async function signIn(who: Record<string, unknown>, tamper: (back: URL) => void = () => undefined): Promise<Response> {
  claims = who;
  const settings = { issuer, clientId: "landfall", clientSecret: "secret", consoleUrl: "http://127.0.0.1:3001" };
  const app = consoleApp(engine.context, settings);
  const headers = { host: "127.0.0.1:3001" };
  const went = await app.request("http://127.0.0.1:3001/console/oidc/go", { headers });
  const there = new URL(went.headers.get("location") ?? "");
  nonce = there.searchParams.get("nonce") ?? "";
  challenge = there.searchParams.get("code_challenge") ?? "";
  const back = new URL(there.searchParams.get("redirect_uri") ?? "");
  back.searchParams.set("code", "one");
  back.searchParams.set("state", there.searchParams.get("state") ?? "");
  tamper(back);
  const cookie = went.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] ?? "")
    .join("; ");
  return app.request(back.toString(), { headers: { ...headers, cookie } });
}

const add = (name: string) =>
  transaction(engine.context.database, (tx) =>
    addAgent(tx, { name, role: "supervisor" }, engine.context.now().toString()),
  );

describe("signing in at the organisation", () => {
  it("lets in whom an administrator has added, by verified email, and knows them by their subject from then on", async () => {
    await add("ada@example.org");
    const first = await signIn({ sub: "1", email: "ada@example.org", email_verified: true });
    expect([first.status, first.headers.get("location")]).toEqual([303, "/console/queue"]);
    expect(first.headers.getSetCookie().join()).toContain("landfall-console=");
    const renamed = await signIn({ sub: "1", email: "ada.new@example.org", email_verified: true });
    expect(renamed.status).toBe(303);
  });

  it("lets in nobody whom nobody added, whose email is not verified, who takes another's name, or who was shut out", async () => {
    await add("bo@example.org");
    expect((await signIn({ sub: "2", email: "zed@example.org", email_verified: true })).status).toBe(403);
    expect((await signIn({ sub: "3", email: "bo@example.org", email_verified: false })).status).toBe(403);
    expect((await signIn({ sub: "4", email: "ada@example.org", email_verified: true })).status).toBe(403);
    await transaction(engine.context.database, (tx) =>
      disableAgent(tx, "ada@example.org", engine.context.now().toString()),
    );
    expect((await signIn({ sub: "1", email: "ada@example.org", email_verified: true })).status).toBe(403);
  });

  it("refuses an answer to another question: a changed state, another issuer's token, no cookie", async () => {
    await add("eve@example.org");
    const eve = { sub: "5", email: "eve@example.org", email_verified: true };
    expect((await signIn(eve, (back) => back.searchParams.set("state", "other"))).status).toBe(403);
    expect((await signIn({ ...eve, iss: "https://elsewhere.example" })).status).toBe(403);
    expect((await signIn({ ...eve, nonce: "other" })).status).toBe(403);
    expect((await signIn({ ...eve, aud: "another client" })).status).toBe(403);
    expect((await signIn(eve)).status).toBe(303);
  });
});
