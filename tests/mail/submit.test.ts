import type { Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import type { MailAuth } from "../../src/mail/account.ts";
import { UnusableAddress } from "../../src/mail/addresses.ts";
import { createSubmitter, type Submitter } from "../../src/mail/submit.ts";

const mail = {
  from: "desk+bounce-x@example.org",
  to: "zoe@example.net",
  raw: Buffer.from("Subject: hello\r\n\r\n.dot\r\nbody\r\n"),
};
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

interface Relay {
  submitter: Submitter;
  taken: { raw: string; from: string; to: string[]; secure: boolean }[];
  sockets: Set<Socket>;
  /** Cuts every open connection at once, without a word. */
  cut: () => void;
}

async function relay(
  options: SMTPServerOptions = {},
  auth: MailAuth | null = null,
  silenceSeconds = 5,
): Promise<Relay> {
  const taken: Relay["taken"] = [];
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const sender = session.envelope.mailFrom;
        taken.push({
          raw: Buffer.concat(chunks).toString(),
          from: sender ? sender.address : "",
          to: session.envelope.rcptTo.map((one) => one.address),
          secure: session.secure,
        });
        done(null, "2.0.0 queued as ABC");
      });
    },
    ...options,
  });
  server.on("error", () => {});
  server.server.on("connection", (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as { port: number };
  const submitter = createSubmitter({ host: "127.0.0.1", port, secure: false, auth, silenceSeconds });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  closers.push(() => {
    void submitter.close();
    cut();
    server.close();
  });
  return { submitter, taken, sockets, cut };
}

const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

describe("a submission that works", () => {
  it("carries the bytes unchanged, with the envelope it was given, encrypted where that is offered", async () => {
    const { submitter, taken } = await relay();
    const outcome = await submitter.submit({ ...mail, envelopeId: "abc" });
    expect(outcome).toMatchObject({ kind: "accepted", response: expect.stringContaining("queued as ABC") });
    expect(taken).toEqual([{ raw: mail.raw.toString(), from: mail.from, to: [mail.to], secure: true }]);
  });

  it("goes out unencrypted on loopback where no encryption is offered", async () => {
    const { submitter, taken } = await relay({ disabledCommands: ["STARTTLS"] });
    expect((await submitter.submit(mail)).kind).toBe("accepted");
    expect(taken[0]?.secure).toBe(false);
  });

  it("uses a connection again, also after a refusal, and opens few", async () => {
    const { submitter, taken, sockets } = await relay({
      onRcptTo: (address, _session, done) =>
        done(address.address.startsWith("no") ? refusal(550, "5.1.1 User unknown") : null),
    });
    for (const to of ["a@example.net", "no@example.net", "b@example.net"]) await submitter.submit({ ...mail, to });
    expect(sockets.size).toBe(1);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => submitter.submit({ ...mail, to: `c${index}@example.net` })),
    );
    expect(taken).toHaveLength(22);
    expect(sockets.size).toBeLessThanOrEqual(4);
  });

  it("takes a fresh connection when the kept one has died meanwhile", async () => {
    const { submitter, taken, cut } = await relay();
    await submitter.submit(mail);
    cut();
    expect((await submitter.submit(mail)).kind).toBe("accepted");
    expect(taken).toHaveLength(2);
  });

  it("logs in with a password, and with a token that it renews once when it is refused", async () => {
    const seen: string[] = [];
    const options: SMTPServerOptions = {
      authMethods: ["PLAIN", "XOAUTH2"],
      onAuth(auth, _session, done) {
        seen.push(auth.password ?? auth.accessToken ?? "");
        const good = auth.password === "right" || auth.accessToken === "fresh";
        if (good) return done(null, { user: "desk" });
        return done(null, { data: { status: "401", schemes: "bearer", scope: "mail" } });
      },
    };
    const withPassword = await relay(options, { kind: "password", user: "desk", password: "right" });
    expect((await withPassword.submitter.submit(mail)).kind).toBe("accepted");
    const accessToken = async (renew?: boolean) => (renew ? "fresh" : "stale");
    const withToken = await relay(options, { kind: "oauth2", user: "desk", accessToken });
    expect((await withToken.submitter.submit(mail)).kind).toBe("accepted");
    expect(seen).toEqual(["right", "stale", "fresh"]);
  });
});

describe("a submission that certainly did not happen", () => {
  it("is deferred when nobody listens", async () => {
    const submitter = createSubmitter({ host: "127.0.0.1", port: 1, secure: false, auth: null });
    expect(await submitter.submit(mail)).toMatchObject({ kind: "deferred", code: null, configuration: false });
    expect(await submitter.verify()).toMatchObject({ kind: "deferred" });
  });

  it("is deferred as a matter of settings when the password is wrong", async () => {
    const { submitter } = await relay(
      { onAuth: (_auth, _session, done) => done(new Error("5.7.8 Authentication failed")) },
      { kind: "password", user: "desk", password: "wrong" },
    );
    expect(await submitter.submit(mail)).toMatchObject({ kind: "deferred", code: 535, configuration: true });
    expect(await submitter.verify()).toMatchObject({ kind: "deferred", configuration: true });
  });

  it("is deferred when the server greets with 421 or with 554", async () => {
    for (const responseCode of [421, 554]) {
      const { submitter } = await relay({ onConnect: (_session, done) => done(refusal(responseCode, "go away")) });
      expect(await submitter.submit(mail)).toMatchObject({ kind: "deferred", code: responseCode });
    }
  });

  it.each(["MAIL", "RCPT", "END"] as const)("is deferred after 4xx and refused after 5xx at %s", async (step) => {
    const answer = (code: number) => (step === "END" ? `${code === 451 ? "4" : "5"}.3.0 trouble` : "trouble");
    for (const code of [451, 554]) {
      const fail = refusal(code, answer(code));
      const { submitter, taken } = await relay({
        ...(step === "MAIL" ? { onMailFrom: (_a, _s, done) => done(fail) } : {}),
        ...(step === "RCPT" ? { onRcptTo: (_a, _s, done) => done(fail) } : {}),
        ...(step === "END"
          ? {
              onData: (stream, _s, done) => {
                stream.resume();
                stream.on("end", () => done(fail));
              },
            }
          : {}),
      });
      expect(await submitter.submit(mail)).toMatchObject({ kind: code === 451 ? "deferred" : "refused", code });
      expect(taken).toEqual([]);
    }
  });

  it("is deferred when the connection is cut, or nothing is said, before the text", async () => {
    const cutAt = await relay({ onRcptTo: () => cutAt.cut() });
    expect(await cutAt.submitter.submit(mail)).toMatchObject({ kind: "deferred", code: null, configuration: false });
    const silent = await relay({ onRcptTo: () => {} }, null, 0.3);
    expect(await silent.submitter.submit(mail)).toMatchObject({ kind: "deferred", code: null });
  });

  it("is refused because of the address, or of policy, by the server's words", async () => {
    const words = async (code: number, text: string) => {
      const { submitter } = await relay({ onRcptTo: (_a, _s, done) => done(refusal(code, text)) });
      return submitter.submit(mail);
    };
    expect(await words(550, "5.1.1 The email account that you tried to reach does not exist")).toMatchObject({
      about: "address",
      hard: true,
      enhanced: "5.1.1",
    });
    expect(await words(550, "5.7.1 Message rejected by policy, user unknown")).toMatchObject({
      about: "policy",
      hard: false,
    });
    expect(await words(552, "5.2.2 Mailbox is full")).toMatchObject({ about: "other", hard: false });
  });

  it("does not begin for a recipient that is not one plain address", async () => {
    const { submitter, sockets } = await relay();
    await expect(submitter.submit({ ...mail, to: "b@x.example\r\nRCPT TO:<evil@x.example>" })).rejects.toThrow(
      UnusableAddress,
    );
    expect(sockets.size).toBe(0);
  });
});

describe("a submission that nobody can be sure of", () => {
  it("is unsure when the connection is cut after the final dot, and is not sent again by itself", async () => {
    let received = 0;
    const server = await relay({
      onData: (stream) => {
        stream.resume();
        stream.on("end", () => {
          received += 1;
          server.cut();
        });
      },
    });
    expect((await server.submitter.submit(mail)).kind).toBe("unsure");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(received).toBe(1);
  });

  it("is unsure when no answer comes to the final dot", async () => {
    const { submitter } = await relay({ onData: (stream) => void stream.resume() }, null, 0.3);
    expect((await submitter.submit(mail)).kind).toBe("unsure");
  });
});

describe("closing", () => {
  it("lets what is under way finish", async () => {
    const { submitter, taken } = await relay();
    const submission = submitter.submit(mail);
    await submitter.close();
    expect((await submission).kind).toBe("accepted");
    expect(taken).toHaveLength(1);
  });
});
