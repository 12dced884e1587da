import { describe, expect, it } from "vitest";
import { authenticate, type Evidence } from "../../src/mail/authenticate.ts";
import { parseMessage } from "../../src/mail/parse.ts";
import { signingHouse } from "./signing.ts";

const house = signingHouse();
const now = Temporal.Instant.from("2026-11-21T15:00:00Z");
const fields = {
  From: "Zoe <zoe@example.net>",
  To: "desk+aaaqeayeaudaocajbifqydiob4@example.org",
  Subject: "Answers",
  Date: "Sat, 21 Nov 2026 09:59:00 -0500",
  "Message-ID": "<m1@example.net>",
};
const letter = (change: Record<string, string | null> = {}, body = "Yes.\r\n") => {
  const all: Record<string, string | null> = { ...fields, ...change };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${body}`);
};
const on = (top: string, raw: Buffer) => Buffer.concat([Buffer.from(top.replace(/\n/g, "\r\n")), raw]);

async function weigh(raw: Buffer, settings: { authservId?: string; at?: Temporal.Instant } = {}): Promise<Evidence> {
  return authenticate(raw, await parseMessage(raw), {
    resolver: house.resolver,
    authservId: settings.authservId ?? null,
    ourAddresses: ["desk@example.org"],
    now: settings.at ?? now,
  });
}

describe("a sender is proven by a signature that we verify", () => {
  it("of their own domain, or of the organization it belongs to", async () => {
    const proven = await weigh(await house.sign(letter(), "example.net"));
    expect(proven).toMatchObject({
      from: "zoe@example.net",
      dkim: "pass",
      domain: "example.net",
      by: "verified-here",
      signatureDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await weigh(await house.sign(letter(), "mail.example.net"))).dkim).toBe("pass");
    expect((await weigh(await house.sign(letter({ From: "zoe@sub.example.net" }), "example.net"))).dkim).toBe("pass");
  });

  it("with the same digest whichever of two signatures is left on it", async () => {
    const [one, two] = [
      await house.sign(letter(), "example.net"),
      await house.sign(await house.sign(letter(), "example.net"), "other.example"),
    ];
    expect((await weigh(one)).signatureDigest).toBe((await weigh(two)).signatureDigest);
    const other = await weigh(await house.sign(letter({ "Message-ID": "<m2@example.net>" }), "example.net"));
    expect(other.signatureDigest).not.toBe((await weigh(one)).signatureDigest);
  });
});

describe("a signature is no proof", () => {
  const notProven = async (raw: Buffer, reason: string, dkim: Evidence["dkim"] = "fail") => {
    const evidence = await weigh(raw);
    expect(evidence).toMatchObject({ dkim, signatureDigest: null });
    expect(evidence.reasons).toContain(reason);
  };

  it("where there is none", async () => notProven(letter(), "no-signature", "none"));
  it("of another organization", async () => notProven(await house.sign(letter(), "evil.example"), "not-aligned"));
  it("of a neighbour under the same public suffix", async () =>
    notProven(await house.sign(letter({ From: "zoe@one.co.uk" }), "two.co.uk"), "not-aligned"));
  it("over other words", async () => {
    const signed = await house.sign(letter(), "example.net");
    await notProven(Buffer.from(signed.toString().replace("Yes.", "No..")), "signature-does-not-verify");
    await notProven(
      Buffer.from(signed.toString().replace("Subject: Answers", "Subject: Answer")),
      "signature-does-not-verify",
    );
  });
  it("over a part of the body", async () =>
    notProven(await house.sign(letter(), "example.net", { bodyLength: 3 }), "length-limited"));
  it.each([
    "from:subject:date:message-id",
    "from:to:date:message-id",
    "from:to:subject:message-id",
    "from:to:subject:date",
  ])("over %s alone", async (headers) =>
    notProven(await house.sign(letter(), "example.net", { headers }), "header-not-signed"),
  );
  it("on a mail to somebody else", async () =>
    notProven(await house.sign(letter({ To: "other@example.org", "X-Cc": "x" }), "example.net"), "not-to-us"));
  it("on a mail to somebody else, with us in a Cc that was not signed", async () => {
    const signed = await house.sign(letter({ To: "other@example.org" }), "example.net", {
      headers: "from:to:subject:date:message-id",
    });
    await notProven(on("Cc: desk@example.org\n", signed), "not-to-us");
  });
  it("of another week", async () => {
    const raw = await house.sign(letter(), "example.net");
    expect((await weigh(raw, { at: now.add({ hours: 6 * 24 }) })).dkim).toBe("pass");
    expect((await weigh(raw, { at: now.add({ hours: 8 * 24 }) })).reasons).toContain("date-too-far");
    expect((await weigh(raw, { at: now.subtract({ hours: 8 * 24 }) })).reasons).toContain("date-too-far");
    await notProven(await house.sign(letter({ Date: "some day" }), "example.net"), "date-too-far");
  });
  it("by a key that is being tested", async () => {
    await notProven(
      await house.sign(letter({ From: "z@testing.example" }), "testing.example", { flags: "t=y" }),
      "testing-key",
    );
  });
  it("when the name server does not answer: then it may be asked again", async () => {
    const raw = await house.sign(letter({ From: "z@silent.example" }), "silent.example");
    house.broken.add("s1._domainkey.silent.example");
    await notProven(raw, "name-server-did-not-answer", "temperror");
  });
  it("when the key has gone", async () => {
    const raw = await house.sign(letter(), "example.net");
    await notProven(Buffer.from(raw.toString().replace("s=s1", "s=s9")), "signature-does-not-verify");
  });
  it("on its ARC copy alone", async () => {
    const raw = await house.sign(letter(), "example.net");
    const arc = raw.toString().replace("DKIM-Signature: v=1;", "ARC-Message-Signature: i=1;");
    await notProven(Buffer.from(arc), "no-signature", "none");
  });
});

describe("a From that two programs read differently proves nobody", () => {
  it.each([
    ["two From fields", { "X-First": "x\r\nFrom: victim@example.com" }],
    ["two mailboxes", { From: "zoe@example.net, victim@example.com" }],
    ["a group", { From: "Family: zoe@example.net;" }],
    ["two pairs of brackets", { From: "<victim@example.com> <zoe@example.net>" }],
    ["an address as an unquoted name", { From: "victim@example.com <zoe@example.net>" }],
    ["no From", { From: null }],
    ["two Subjects", { "X-First": "x\r\nSubject: other" }],
    ["two To fields", { "X-First": "x\r\nTo: desk@example.org" }],
    ["a bare CR", { "X-First": "x\rX-Second: y" }],
    ["a NUL", { "X-First": "x\0y" }],
  ])("by %s", async (_title, change) => {
    const raw = await house.sign(letter(change), "example.net");
    const evidence = await weigh(raw);
    expect(evidence.dkim).toBe("fail");
    expect(evidence.reasons[0]).toMatch(/not-one-sender|doubled-header|nul|bare-cr/);
  });
});

describe("the verifier is kept from harm", () => {
  it("by too many signatures: no question is asked", async () => {
    const line = (await house.sign(letter(), "example.net")).toString().split("From:")[0] ?? "";
    house.asked.length = 0;
    const raw = on(line.replaceAll("\r\n", "\n").repeat(500), letter());
    expect((await weigh(raw)).reasons).toEqual(["too-many-signatures"]);
    expect(house.asked).toEqual([]);
  });

  it("by a line of spaces, and by endless lists in a signature", async () => {
    const spaces = await house.sign(letter({}, "x"), "example.net");
    const begun = performance.now();
    expect((await weigh(Buffer.concat([spaces, Buffer.alloc(20_000_000, " ")]))).reasons).toEqual(["too-long-line"]);
    const list = on(
      `DKIM-Signature: v=1; a=rsa-sha256; d=example.net; s=s1; h=${"x:".repeat(100_000)}from; bh=x; b=x\n`,
      letter(),
    );
    expect((await weigh(list)).reasons).toEqual(["too-large-header"]);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it("by nonsense in a signature", async () => {
    for (const value of [
      "",
      "v=1",
      "v=1; a=rsa-sha256; d=example.net; s=s1; bh=x; b=!!!; h=from",
      "d=example.net; s=\u0000;",
    ])
      expect((await weigh(on(`DKIM-Signature: ${value}\n`, letter()))).dkim).not.toBe("pass");
  });
});

describe("our own MX's verdict", () => {
  const results = (id: string, what: string) => `Authentication-Results: ${id};\n\t${what}\n`;
  const pass = "dkim=pass (2048-bit key) header.d=example.net header.s=s1; spf=none";
  const received =
    "Received: from evil.example (helo [192.0.2.6]) by mx.example.org (Postfix) with ESMTPS id 1;\n\tSat, 21 Nov 2026 15:00:00 +0000\n";
  const lmtp = "Received: from mx.example.org by store.internal with LMTP id 2; Sat, 21 Nov 2026 15:00:01 +0000\n";
  const verdict = (top: string) => weigh(on(top, letter()), { authservId: "mx.example.org" });

  it("is believed above the line with which it took the mail in, also behind an LMTP hop", async () => {
    expect(await verdict(results("mx.example.org", pass) + received)).toMatchObject({
      dkim: "pass",
      by: "mx",
      domain: "example.net",
    });
    expect((await verdict(lmtp + results("MX.example.org 1", pass) + received)).dkim).toBe("pass");
  });

  it.each([
    ["below that line", () => received + results("mx.example.org", pass)],
    [
      "with a Received line of the sender's between",
      () => `Received: from a by other.example with ESMTP; x\n${results("mx.example.org", pass)}${received}`,
    ],
    ["in another server's name", () => results("mx.example.com", pass) + received],
    ["in a name that only contains ours", () => results("mx.example.org.evil.example", pass) + received],
    ["without any Received line", () => results("mx.example.org", pass)],
    ["with our name only in a comment", () => results("evil.example (mx.example.org)", pass) + received],
    [
      "with the pass in a comment",
      () => results("mx.example.org", "dkim=none (dkim=pass header.d=example.net)") + received,
    ],
    ["for another domain", () => results("mx.example.org", "dkim=pass header.d=evil.example") + received],
    ["for SPF alone", () => results("mx.example.org", "spf=pass smtp.mailfrom=example.net; dkim=none") + received],
    ["that failed", () => results("mx.example.org", "dkim=fail header.d=example.net") + received],
  ])("is not believed %s", async (_title, top) => {
    expect((await verdict(top())).dkim).not.toBe("pass");
  });

  it("that could not ask the DNS is a temperror, and two Froms are never believed", async () => {
    expect((await verdict(results("mx.example.org", "dkim=temperror header.d=example.net") + received)).dkim).toBe(
      "temperror",
    );
    expect((await verdict(`${results("mx.example.org", pass)}${received}From: victim@example.com\n`)).dkim).toBe(
      "fail",
    );
  });

  it("is not asked for where no server is named: then signatures are verified here", async () => {
    expect((await weigh(on(results("mx.example.org", pass) + received, letter()))).dkim).toBe("none");
    const signed = await house.sign(letter(), "example.net");
    expect((await weigh(on(received, signed), { authservId: "mx.example.org" })).dkim).toBe("pass");
  });
});
