import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../src/limits.ts";
import { listEscalations } from "../../src/store/escalations.ts";
import { openStage, type Scene, type Sent, type Stage, tokenAddress, write } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** A machine that answers each of our mails in these words; how many mails we sent it until it fell silent, at most 60. */
async function converse(scene: Scene, words: string, more: readonly string[]): Promise<number> {
  let heard = 0;
  for (let turn = 0; turn < 60; turn += 1) {
    const mails: Sent[] = stage.sent.filter((one) => one.to === scene.zoe).slice(heard);
    if (mails.length === 0) break;
    heard += mails.length;
    for (const mail of mails) {
      const back = { to: tokenAddress(mail), inReplyTo: mail.mail.messageId, words: `${words} (${turn})` };
      await stage.arrive(await write(stage, scene, { ...back, more }));
    }
  }
  return stage.mailsTo(scene.zoe).length;
}

describe("two machines that face one another", () => {
  it("stop after our first mail where the other says what it is", async () => {
    for (const mark of ["Auto-Submitted: auto-replied", "Precedence: auto_reply", "X-Autoreply: yes"]) {
      const scene = await stage.scene("bare.example");
      expect(await converse(scene, "I am on holiday.", [mark])).toBe(1);
    }
  });

  it("stop after one acknowledgement where it hides what it is", async () => {
    const scene = await stage.scene("bare.example");
    await converse(scene, "Thank you for your mail. We will reply within two days.", []);
    expect(stage.mailsTo(scene.zoe).filter((one) => one === "acknowledge").length).toBeLessThanOrEqual(1);
    expect(stage.mailsTo(scene.zoe).length).toBeLessThanOrEqual(2);
  });

  it("stop at the ceiling of an address even where every mail asks something, and a person sees it once", async () => {
    const scene = await stage.scene("bare.example");
    const count = await converse(scene, "What is the status of my application?", []);
    expect(count).toBeLessThanOrEqual(limits.trust.answersToAddress + 2);
    const { db } = stage.context.database;
    const open = (await listEscalations(db, { state: "open" })).filter(({ reason }) => reason === "too-many-mails");
    expect(open).toHaveLength(1);
  });

  it("and may write again the next day, when a person is believed to be behind it", async () => {
    const scene = await stage.scene("bare.example");
    await converse(scene, "What is the status of my application?", []);
    const before = stage.mailsTo(scene.zoe).length;
    await stage.pass({ hours: 25 });
    await stage.arrive(await write(stage, scene, { words: "Hello, what is the status of my application?" }));
    expect(stage.mailsTo(scene.zoe).slice(before)).toContain("status");
  });
});

describe("what we send", () => {
  it("says that a machine wrote it, and asks machines not to answer", () => {
    for (const { mail } of stage.sent) {
      expect(mail.header("auto-submitted")[0]).toMatch(/^auto-(?:generated|replied)$/);
      expect(mail.header("x-auto-response-suppress")).toEqual(["All"]);
    }
  });

  it("bears a reply token in Reply-To and Message-ID, and a bounce token nowhere but in the envelope", () => {
    const tokens = new Set<string>();
    for (const { mail, envelopeFrom } of stage.sent) {
      const reply = /^confirmation\+([a-z2-7]{26})@landfall\.example$/.exec(mail.replyTo[0]?.address ?? "")?.[1];
      const id = /^<([a-z2-7]{26})@landfall\.example>$/.exec(mail.messageId ?? "")?.[1];
      const bounce = /^confirmation\+bounce-([a-z2-7]{26})@landfall\.example$/.exec(envelopeFrom)?.[1];
      for (const token of [reply, id, bounce]) {
        expect(token).toBeDefined();
        tokens.add(token ?? "");
      }
      const whole = JSON.stringify([mail.headers, mail.text, mail.html]);
      expect(whole).not.toContain(bounce);
    }
    expect(tokens.size).toBe(stage.sent.length * 3);
  });
});
