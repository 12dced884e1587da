import { describe, expect, it } from "vitest";
import { readHeaders } from "../../src/mail/headers.ts";
import { mailProgram } from "../../src/mail/program.ts";

const told = (header: string, html: string | null = null) =>
  mailProgram(readHeaders(Buffer.from(`From: a@x.example\r\n${header}\r\n\r\n`)), html);

describe("what a message was written with", () => {
  it.each([
    ["X-Mailer: iPhone Mail (20B101)", "iphone"],
    ["X-Mailer: Apple Mail (2.3774)", "apple-mail"],
    ["User-Agent: Mozilla Thunderbird 128", "thunderbird"],
    ["X-Mailer: Microsoft Outlook 16.0", "outlook"],
    ["X-Mailer: Foxmail 7.2.25", "qq"],
    ["Message-ID: <CAF=x1@mail.gmail.com>", "gmail"],
    ["Message-ID: <YT1PR01MB1@YT1PR01MB9.CANPRD01.PROD.OUTLOOK.COM>", "outlook-web"],
    ["Message-ID: <1.2@mail.yahoo.com>", "yahoo"],
    ["Message-ID: <tencent_1@qq.com>", "qq"],
    ["X-QQ-mid: webmail", "qq"],
    ["Subject: hello", "other"],
  ])("is told by %s", (header, program) => {
    expect(told(header)).toBe(program);
  });

  it("is told by its HTML where nothing else says so, and not by a quote far down", () => {
    expect(told("Subject: x", `<div class="gmail_default">Yes</div>`)).toBe("gmail");
    expect(told("Subject: x", `<p class=MsoNormal>Yes</p>`)).toBe("outlook");
    expect(told("Subject: x", `<p>${"yes ".repeat(6000)}</p><div class="gmail_quote">`)).toBe("other");
  });
});
