import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordAgent } from "../../src/workflow/record-officer.ts";
import { caseIdByApplication } from "../../src/store/cases.ts";
import { answers, codeIn, openStage, type Scene, type Stage, tokenAddress, write } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const typed = "zoe@hmoe.example";

/** An agent has spoken with the applicant, and asks for another address in their name. */
async function pending(address = "zoe.new@home.example"): Promise<Scene> {
  const scene = await stage.scene();
  const id = (await caseIdByApplication(stage.context.database.db, scene.application)) ?? 0;
  await recordAgent(stage.context, id, { event: "change-email", person: "p1", address }, "Ana");
  await stage.pass({ minutes: 1 });
  return scene;
}

describe("a typing error in an answer", () => {
  it("never carries a password, or anything else, to the stranger whose address it is", async () => {
    const scene = await stage.scene();
    const words = answers.replace("same as this one", typed).replace("minh@home.example", scene.minh);
    await stage.arrive(await write(stage, scene, { sign: "home.example", words }));
    expect((await stage.state(scene)).people[0]).toMatchObject({
      email: scene.zoe,
      pendingEmail: { address: typed, authorised: false },
    });
    expect(stage.mailsTo(typed)).toEqual([]);
    expect(stage.mailsTo(scene.zoe)).toEqual(["portal1", "portal2"]);
    await stage.pass({ hours: 24 * 40 });
    expect(stage.mailsTo(typed)).toEqual([]);
  });

  it("nor does it when the stranger writes", async () => {
    const scene = await stage.scene();
    const words = answers.replace("same as this one", typed).replace("minh@home.example", scene.minh);
    await stage.arrive(await write(stage, scene, { sign: "home.example", words }));
    for (const wish of ["I lost my password.", "Please send everything here.", "123456"])
      await stage.arrive(
        await write(stage, scene, { from: typed, sign: "hmoe.example", words: wish, inReplyTo: null }),
      );
    expect(stage.mailsTo(typed)).toEqual([]);
    expect((await stage.state(scene)).people[0]?.email).toBe(scene.zoe);
  });
});

describe("a changed address", () => {
  it("gets nothing but its code while it waits, and the old one is told at once", async () => {
    const scene = await pending("only.code@home.example");
    expect(stage.mailsTo("only.code@home.example")).toEqual(["address-new"]);
    expect(stage.mailsTo(scene.zoe)).toEqual(["portal1", "address-changed"]);
    expect(stage.latestTo("only.code@home.example", "address-new").mail.text).not.toContain("Łucja, ");
    await stage.arrive(await write(stage, scene, { sign: "home.example" }));
    expect(stage.mailsTo("only.code@home.example")).toEqual(["address-new"]);
    expect(stage.mailsTo(scene.zoe)).toContain("portal2");
  });

  it("counts when the new mailbox answers with its code", async () => {
    const scene = await pending("answered@home.example");
    const asked = stage.latestTo("answered@home.example", "address-new");
    const back = { to: tokenAddress(asked), inReplyTo: asked.mail.messageId, words: `The code is ${codeIn(asked)}.` };
    await stage.arrive(await write(stage, scene, { ...back, from: "answered@home.example" }));
    expect((await stage.state(scene)).people[0]?.email).toBe("answered@home.example");
  });

  it.each([
    ["with another code", (code: string) => code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)), null],
    ["with the code only in a quote", (code: string) => `Thanks.\n\n> The code is ${code}`, null],
    ["from another address", (code: string) => code, "zoe@evil.example"],
    ["from the old one", (code: string) => code, "old"],
  ])("does not count %s", async (_title, words, from) => {
    const address = `new.${stage.sent.length}@home.example`;
    const scene = await pending(address);
    const asked = stage.latestTo(address, "address-new");
    const sender = from === "old" ? scene.zoe : (from ?? address);
    const back = { to: tokenAddress(asked), inReplyTo: asked.mail.messageId, words: words(codeIn(asked)) };
    await stage.arrive(await write(stage, scene, { ...back, from: sender }));
    expect((await stage.state(scene)).people[0]?.email).toBe(scene.zoe);
  });
});

describe("the old mailbox's own word", () => {
  const wish = (address: string) =>
    `Hello, my email address has changed. Please write to my new email ${address} from now on.`;

  it("is authority where it is proven: the new one gets its code and nothing else, the old one is told, and the code decides", async () => {
    const scene = await stage.scene();
    const address = "zoe.moved@other.example";
    await stage.arrive(await write(stage, scene, { sign: "home.example", words: wish(address) }));
    expect((await stage.state(scene)).people[0]).toMatchObject({
      email: scene.zoe,
      pendingEmail: { address, authorised: true },
    });
    expect(stage.mailsTo(address)).toEqual(["address-new"]);
    expect(stage.mailsTo(scene.zoe).slice(0, 2)).toEqual(["portal1", "address-changed"]);
    const asked = stage.latestTo(address, "address-new");
    const back = { to: tokenAddress(asked), inReplyTo: asked.mail.messageId, words: `The code is ${codeIn(asked)}.` };
    await stage.arrive(await write(stage, scene, { ...back, from: address }));
    expect((await stage.state(scene)).people[0]?.email).toBe(address);
  });

  it("may be taken back: an answer to the notice stops what was begun, whatever code comes then", async () => {
    const scene = await stage.scene();
    const address = "thief@other.example";
    await stage.arrive(await write(stage, scene, { sign: "home.example", words: wish(address) }));
    const asked = stage.latestTo(address, "address-new");
    const told = stage.latestTo(scene.zoe, "address-changed");
    const no = { to: tokenAddress(told), inReplyTo: told.mail.messageId, words: "I did not ask for this!" };
    await stage.arrive(await write(stage, scene, no));
    expect((await stage.received(scene)).at(-1)?.outcome).toBe("escalated");
    const back = { to: tokenAddress(asked), inReplyTo: asked.mail.messageId, words: codeIn(asked) };
    await stage.arrive(await write(stage, scene, { ...back, from: address }));
    expect((await stage.state(scene)).people[0]).toMatchObject({
      email: scene.zoe,
      pendingEmail: { authorised: false },
    });
  });

  it("is said twice and acted on once", async () => {
    const scene = await stage.scene();
    const address = "zoe.twice@other.example";
    for (const more of ["", " Thank you."])
      await stage.arrive(await write(stage, scene, { sign: "home.example", words: wish(address) + more }));
    expect(stage.mailsTo(address)).toEqual(["address-new"]);
  });

  it.each([
    ["where it is not proven", wish("a1@other.example"), "a1@other.example", {}],
    [
      "from another address with our token",
      wish("a2@other.example"),
      "a2@other.example",
      { from: "z@other.example", sign: "other.example" },
    ],
    [
      "with two new addresses",
      `${wish("a3@other.example")} Or a4@other.example.`,
      "a3@other.example",
      { sign: "home.example" },
    ],
    [
      "for somebody else",
      "My wife's email has changed, her new email address is a5@other.example.",
      "a5@other.example",
      { sign: "home.example" },
    ],
    [
      "where it is doubted",
      "My email will change, I think my new email address is a6@other.example.",
      "a6@other.example",
      { sign: "home.example" },
    ],
    [
      "in a quote",
      "My address has changed, please note.\n\n> my new email is a7@other.example, write to it",
      "a7@other.example",
      { sign: "home.example" },
    ],
    [
      "that is not for mail",
      "I moved. My new home address is 12 Main St. Regards, a8@other.example",
      "a8@other.example",
      { sign: "home.example" },
    ],
  ])("is none %s: an agent sees it, and nothing goes there", async (_title, words, address, letter) => {
    const scene = await stage.scene();
    await stage.arrive(await write(stage, scene, { words, ...letter }));
    expect(stage.mailsTo(address)).toEqual([]);
    expect((await stage.state(scene)).people[0]?.pendingEmail?.authorised ?? false).toBe(false);
  });

  it("is none where the new address may be a slip of the keys", async () => {
    const scene = await stage.scene();
    const slip = scene.zoe.replace("home.example", "hmoe.example");
    await stage.arrive(await write(stage, scene, { sign: "home.example", words: wish(slip) }));
    expect(stage.mailsTo(slip)).toEqual([]);
    expect((await stage.state(scene)).people[0]?.pendingEmail?.authorised ?? false).toBe(false);
  });
});
