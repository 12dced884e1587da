import { describe, expect, it } from "vitest";
import { classify, describeRaw } from "../../src/mail/classify.ts";
import { parseMessage } from "../../src/mail/parse.ts";
import { bounceBytes, bounceTextBytes } from "./bounce-bytes.ts";
import { bounceSamples } from "./bounce-samples.ts";
import { moreBounceTexts } from "./bounce-texts-more.ts";
import { bounceTexts } from "./bounce-texts.ts";

const mail = (headers: string[], body = "Hello") =>
  Buffer.from(
    [
      ...(headers.some((one) => one.startsWith("From:")) ? [] : ["From: Zoe <zoe@example.net>"]),
      "To: desk@example.org",
      ...headers,
      "",
      body,
    ].join("\r\n"),
  );
const kindOf = async (headers: string[], body?: string) => classify(await parseMessage(mail(headers, body)));

describe("a bounce", () => {
  it.each(bounceSamples.map((sample) => [sample.name, sample] as const))(
    "is understood as %s writes it",
    async (_name, sample) => {
      const result = classify(await parseMessage(bounceBytes(sample)));
      expect(result).toMatchObject({
        kind: "bounce",
        recipients: sample.expected,
        originalMessageId: sample.id === undefined && hasId(sample) ? "<original@example.org>" : (sample.id ?? null),
      });
    },
  );

  const hasId = (sample: (typeof bounceSamples)[number]) =>
    JSON.stringify(sample).includes("<original@example.org>") || sample.original !== undefined;

  it.each([...bounceTexts, ...moreBounceTexts].map((text) => [text[0], text] as const))(
    "in words alone is understood as %s writes it",
    async (_name, text) => {
      const result = classify(await parseMessage(bounceTextBytes(text)));
      expect(result).toMatchObject({
        kind: "bounce",
        recipients: [{ address: "zoe@example.net", hard: text[5] }],
        originalMessageId: text[6] === "none" ? null : "<original@example.org>",
      });
    },
  );

  it.each([
    ["with an apostrophe in the name", "<o'brien@example.ie>:\r\n550 5.1.1 user unknown", "o'brien@example.ie"],
    ["in quotation marks", "'zoe@example.net' on 20/11/2026 09:16\r\n550 5.1.1 user unknown", "zoe@example.net"],
    [
      "beside our Message-ID",
      "zoe@example.net\r\n550 user unknown\r\nMessage-ID\r\n<abc@example.org>",
      "zoe@example.net",
    ],
  ])("names its recipient %s", async (_title, words, address) => {
    const result = await kindOf(["From: MAILER-DAEMON@example.com", "Subject: failure notice"], words);
    expect(result).toMatchObject({ recipients: [{ address, hard: true }] });
  });

  it("tells the envelope id that the submission gave", async () => {
    const result = classify(await parseMessage(bounceBytes(bounceSamples[0]!)));
    expect(result).toMatchObject({ envelopeId: "abc+def" });
  });

  it("comes before the auto-reply that it also says it is", async () => {
    expect(
      (
        await kindOf(
          ["From: MAILER-DAEMON@example.net", "Auto-Submitted: auto-replied", "Subject: failure notice"],
          "Hi. This is the qmail-send program",
        )
      ).kind,
    ).toBe("bounce");
  });
});

describe("a person", () => {
  it.each([
    ["who answers", ["Subject: Re: Your account", "In-Reply-To: <original@example.org>"], "Here are my answers."],
    [
      "who answers a bounce",
      ["Subject: Re: Undelivered Mail Returned to Sender"],
      "What does this mean?\r\n> This is the mail system at host mx.\r\n> <zoe@example.net>: 550 5.1.1 User unknown",
    ],
    [
      "who forwards a bounce",
      ["Subject: Fwd: Delivery Status Notification (Failure)"],
      "I got this.\r\n\r\nDelivery to the following recipient failed permanently:\r\n\r\n  zoe@example.net\r\n550 5.1.1 user unknown",
    ],
    ["who answers an automatic reply", ["Subject: Re: Automatic reply: Your account"], "Thank you."],
    [
      "who writes about a delivery failure",
      ["Subject: delivery problem"],
      "My message could not be delivered to you yesterday, so I write again.",
    ],
    ["whose program asks Exchange for silence", ["Subject: Answers", "X-Auto-Response-Suppress: DR, OOF"], "Yes."],
    ["who is on vacation and says so", ["Subject: On vacation abroad until May"], "I am outside Canada."],
    [
      "whose parcel is on its way",
      ["From: Delivery <delivery@shop.example>", "Subject: Delivery notification: your parcel"],
      "It arrives today.",
    ],
    ["who says that no machine wrote it", ["Subject: Answers", "Auto-Submitted: no"], "Yes."],
    [
      "whose address begins like a machine's",
      ["From: Noreply Smith <noreplysmith@example.net>", "Subject: hi"],
      "Yes.",
    ],
  ])("%s is human", async (_title, headers, body) => {
    expect(await kindOf(headers, body)).toEqual({ kind: "human" });
  });

  it("who attaches the bounce they got is human", async () => {
    const inner = bounceBytes(bounceSamples[0]!).toString();
    const raw = [
      "From: zoe@example.net",
      "Subject: Your mail came back",
      "Content-Type: multipart/mixed; boundary=q",
      "",
      "--q",
      "",
      "See attached.",
      "--q",
      "Content-Type: message/rfc822",
      "",
      inner,
      "--q--",
    ];
    expect(classify(await parseMessage(Buffer.from(raw.join("\r\n"))))).toEqual({ kind: "human" });
  });
});

describe("an auto-reply", () => {
  it.each([
    ["Auto-Submitted: auto-replied (vacation)"],
    ["Auto-Submitted: auto-generated"],
    ["Precedence: bulk"],
    ["Precedence: auto_reply"],
    ["X-Autoreply: yes"],
    ["X-Autorespond: x"],
    ["X-FC-MachineGenerated: true"],
    ["X-Loop: zoe"],
    ["X-MS-Exchange-Inbox-Rules-Loop: zoe@example.net"],
    ["List-Id: <l.example.net>"],
    ["List-Unsubscribe: <mailto:x@example.net>"],
    ["Return-Path: <>"],
    ["From: no-reply@example.net"],
    ["From: ne-pas-repondre@example.net"],
    ["Subject: Automatic reply: Your account"],
    ["Subject: Auto: out until Monday", false],
    ["Subject: Out of Office: Zoe"],
    ["Subject: =?utf-8?Q?R=C3=A9ponse_automatique_:_Votre_compte?="],
    ["Subject: Absence du bureau"],
    [`Subject: =?utf-8?B?${Buffer.from("自动回复:Re: Your account").toString("base64")}?=`],
    [`Subject: =?utf-8?B?${Buffer.from("自動回覆: 您好").toString("base64")}?=`],
  ])("is known by %s", async (header, machine = true) => {
    expect((await kindOf([header])).kind).toBe(machine ? "auto-reply" : "human");
  });

  it("is a read receipt", async () => {
    const raw = [
      "From: zoe@example.net",
      "Subject: Read: Your account",
      'Content-Type: multipart/report; report-type=disposition-notification; boundary="r"',
      "",
      "--r",
      "",
      "Your message was read.",
      "--r",
      "Content-Type: message/disposition-notification",
      "",
      "Final-Recipient: rfc822;zoe@example.net",
      "Disposition: manual-action/MDN-sent-manually; displayed",
      "--r--",
    ];
    expect(classify(await parseMessage(Buffer.from(raw.join("\r\n"))))).toEqual({
      kind: "auto-reply",
      mark: "read receipt",
    });
  });
});

describe("a feedback report", () => {
  it("names what was complained of and who was written to", async () => {
    const raw = [
      "From: feedback@isp.example",
      "Subject: complaint",
      'Content-Type: multipart/report; report-type=feedback-report; boundary="r"',
      "",
      "--r",
      "",
      "This is an abuse report.",
      "--r",
      "Content-Type: message/feedback-report",
      "",
      "Feedback-Type: abuse",
      "User-Agent: X/1",
      "Original-Rcpt-To: <zoe@Example.net>",
      "--r",
      "Content-Type: message/rfc822",
      "",
      "Message-ID: <original@example.org>",
      "From: desk@example.org",
      "",
      "x",
      "--r--",
    ];
    expect(classify(await parseMessage(Buffer.from(raw.join("\r\n"))))).toEqual({
      kind: "feedback-report",
      feedbackType: "abuse",
      recipients: ["zoe@example.net"],
      originalMessageId: "<original@example.org>",
    });
  });
});

describe("a line of the batch", () => {
  it("has the keys of the contract, and quarantines what cannot be read", async () => {
    expect(await describeRaw(mail(["Subject: hi"]))).toEqual({
      kind: "human",
      recipients: [],
      originalMessageId: null,
    });
    expect(await describeRaw(Buffer.alloc(50 * 1024 * 1024 + 1))).toEqual({
      kind: "quarantined",
      reason: "The message is larger than 50 MiB.",
    });
  });

  it("takes less than ten milliseconds, and hostile words not much more", async () => {
    const raw = bounceBytes(bounceSamples[0]!);
    const begun = performance.now();
    for (let round = 0; round < 200; round += 1) await describeRaw(raw);
    expect((performance.now() - begun) / 200).toBeLessThan(10);
    for (const unit of ["<", "a@", "<a@b", " the following address", "(", "user unknown ", "- ", ">\n"]) {
      const start = performance.now();
      await describeRaw(
        mail(["From: mailer-daemon@example.net", "Subject: failure notice"], unit.repeat(400_000 / unit.length)),
      );
      expect({ unit, slow: performance.now() - start > 3000 }).toEqual({ unit, slow: false });
    }
    const start = performance.now();
    await describeRaw(mail(["From: mailer-daemon@example.net", "Content-Type: text/html"], "<div>".repeat(300_000)));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
