import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { createTokenSource, TokenFault } from "../../src/mail/oauth.ts";
import { createSubmitter } from "../../src/mail/submit.ts";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

type Answer = (form: URLSearchParams, response: ServerResponse, request: IncomingMessage) => void;

async function tokenServer(answer: Answer) {
  const asked: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      asked.push(form);
      answer(form, response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const settings = {
    url: `http://127.0.0.1:${port}/token`,
    clientId: "landfall",
    clientSecret: "s3cret",
    scope: "mail",
  };
  return { asked, settings, source: createTokenSource(settings) };
}

const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};
const counting = (seconds: number): Answer => {
  let count = 0;
  return (_form, response) =>
    json(response, 200, { access_token: `t${(count += 1)}`, token_type: "Bearer", expires_in: seconds });
};
const faultOf = async (source: () => Promise<string>) => {
  const fault = await source().then(
    () => null,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(TokenFault);
  expect((fault as TokenFault).message).not.toContain("s3cret");
  return fault as TokenFault;
};

describe("an access token", () => {
  it("is asked for with the client's credentials, and kept until shortly before its end", async () => {
    const { asked, source } = await tokenServer(counting(3600));
    expect(await source()).toBe("t1");
    expect(await source()).toBe("t1");
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      grant_type: "client_credentials",
      client_id: "landfall",
      client_secret: "s3cret",
      scope: "mail",
    });
    expect(asked).toHaveLength(1);
  });

  it("is asked for once by many at the same time, and anew when it was refused or has ended", async () => {
    const { asked, source } = await tokenServer(counting(0.2));
    expect(await Promise.all([source(), source(), source()])).toEqual(["t1", "t1", "t1"]);
    expect(await source(true)).toBe("t2");
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await source()).toBe("t3");
    expect(asked).toHaveLength(3);
  });

  it("is a matter of settings where the client is refused", async () => {
    const { source } = await tokenServer((_form, response) => json(response, 401, { error: "invalid_client" }));
    expect(await faultOf(source)).toMatchObject({
      retry: false,
      message: expect.stringContaining("refuses the client (invalid_client)"),
    });
  });

  it("is tried for again where the server is ill or away", async () => {
    const ill = await tokenServer((_form, response) => json(response, 503, {}));
    expect((await faultOf(ill.source)).retry).toBe(true);
    const cut = await tokenServer((_form, _response, request) => request.socket.destroy());
    expect((await faultOf(cut.source)).retry).toBe(true);
  });

  it("is not found in nonsense, in an endless answer, or behind a redirect", async () => {
    const nonsense = await tokenServer((_form, response) => response.end("<html>login</html>"));
    expect((await faultOf(nonsense.source)).message).toContain("holds no access token");
    const endless = await tokenServer((_form, response) => response.end("x".repeat(1_000_000)));
    expect((await faultOf(endless.source)).message).toContain("too long");
    const elsewhere = await tokenServer((_form, response) =>
      response.writeHead(307, { location: "http://127.0.0.1:1/" }).end(),
    );
    await faultOf(elsewhere.source);
  });

  it("is never asked for over the open network without TLS", () => {
    expect(() =>
      createTokenSource({ url: "http://login.example.org/token", clientId: "a", clientSecret: "b", scope: "c" }),
    ).toThrow("https://");
  });
});

describe("a mail sent with a token", () => {
  async function relay(good: string): Promise<number> {
    const server = new SMTPServer({
      authMethods: ["XOAUTH2"],
      disableReverseLookup: true,
      onAuth: (auth, _session, done) =>
        auth.accessToken === good
          ? done(null, { user: "desk" })
          : done(null, { data: { status: "401", schemes: "bearer", scope: "mail" } }),
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on("end", () => done());
      },
    });
    server.on("error", () => {});
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closers.push(() => server.close());
    return (server.server.address() as AddressInfo).port;
  }
  const mail = { from: "desk@example.org", to: "zoe@example.net", raw: Buffer.from("Subject: x\r\n\r\nx\r\n") };

  it("is accepted, with a new token where the first is refused", async () => {
    const { source, asked } = await tokenServer(counting(3600));
    const submitter = createSubmitter({
      host: "127.0.0.1",
      port: await relay("t2"),
      secure: false,
      auth: { kind: "oauth2", user: "desk", accessToken: source },
    });
    expect((await submitter.submit(mail)).kind).toBe("accepted");
    expect(asked).toHaveLength(2);
    await submitter.close();
  });

  it("is deferred while the token server is ill, and as a matter of settings when it refuses us", async () => {
    for (const [status, configuration] of [
      [503, false],
      [401, true],
    ] as const) {
      const { source } = await tokenServer((_form, response) => json(response, status, { error: "invalid_client" }));
      const submitter = createSubmitter({
        host: "127.0.0.1",
        port: await relay("t1"),
        secure: false,
        auth: { kind: "oauth2", user: "desk", accessToken: source },
      });
      expect(await submitter.submit(mail)).toMatchObject({ kind: "deferred", configuration });
      await submitter.close();
    }
  });
});
