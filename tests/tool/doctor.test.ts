import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { configFrom } from "../../src/config.ts";
import { checkRoundTrip } from "../../src/tool/doctor/round-trip.ts";
import { openTestPostOffice, type TestPostOffice } from "../support/post-office.ts";

let post: TestPostOffice;
beforeAll(async () => {
  post = await openTestPostOffice();
});
afterAll(() => post.close());

const config = (more: Readonly<Record<string, string>> = {}) =>
  configFrom({
    IMAP_URL: post.imapUrl,
    SMTP_URL: post.smtpUrl,
    MAIL_FROM: "confirmation@landfall.example",
    ...more,
  });

/** What a server that takes addresses with a detail does: the mail lies in the mailbox. */
async function carry(): Promise<void> {
  for (let look = 0; look < 200 && post.taken.length === 0; look += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
  const mail = post.taken.at(-1);
  if (mail) post.arrive(mail.raw, Temporal.Now.instant());
}

describe("the doctor's own mail", () => {
  it("to an address with a detail is waited for, and put away", async () => {
    const [finding] = await Promise.all([checkRoundTrip(config()), carry()]);
    expect(finding).toMatchObject({ name: "reply address", state: "ok" });
    expect(post.taken.at(-1)?.to).toMatch(/^confirmation\+[a-z2-7]{26}@landfall\.example$/);
    expect(post.inbox()).toBe(0);
  });

  it("that is refused is a fault, in one sentence", async () => {
    post.fail("*@landfall.example", { at: "recipient", answer: 550, words: "5.1.1 no such user" });
    const finding = await checkRoundTrip(config());
    expect(finding).toMatchObject({ state: "fault" });
    expect(finding.sentence).toContain("does not take mail to confirmation+");
  });

  it("is not written where no detail is used", async () => {
    expect(await checkRoundTrip(config({ REPLY_DETAIL: "none" }))).toMatchObject({ state: "skipped" });
  });
});
