import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Forgery, forgeries } from "./forgeries.ts";
import { changedIn, openStage, type Stage, write } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  // One honest mail from her domain: from here on it is known to sign.
  const honest = await stage.scene();
  await stage.arrive(await write(stage, honest, { sign: "home.example" }));
});
afterAll(() => stage.close());

const templates: Readonly<Record<Forgery["sent"], readonly string[]>> = {
  nothing: [],
  "challenge to the address on file": ["challenge"],
};

it("an honest reply with a signature of her domain goes on at once", async () => {
  const scene = await stage.scene();
  await stage.arrive(await write(stage, scene, { sign: "home.example" }));
  expect(await stage.received(scene)).toMatchObject([{ outcome: "applied", trust: "proven" }]);
  expect(stage.mailsTo(scene.zoe)).toEqual(["portal1", "portal2"]);
});

it("there are at least sixty", () => expect(Object.values(forgeries).flat().length).toBeGreaterThanOrEqual(60));

for (const [title, group] of Object.entries(forgeries)) {
  describe(`a forgery ${title} changes nothing`, () => {
    it.each(group)("$name: $sent", async ({ letter, sent }) => {
      const scene = await stage.scene();
      const [before, mails] = [await stage.state(scene), stage.sent.length];
      await stage.arrive(await write(stage, scene, letter(scene)));
      expect(changedIn(before, await stage.state(scene))).toEqual([]);
      const left = stage.sent.slice(mails).map(({ to, template }) => ({ to, template }));
      expect(left).toEqual(templates[sent].map((template) => ({ to: scene.zoe, template })));
    });
  });
}

describe("a proof is good once", () => {
  it("the same signed mail under another body line end, or with a header on top, proves nothing a second time", async () => {
    const scene = await stage.scene();
    const bytes = await write(stage, scene, { sign: "home.example", words: "My eye colour is blue.\n" });
    await stage.arrive(bytes);
    const before = await stage.state(scene);
    await stage.arrive(Buffer.from(`X-Hop: other\r\n${bytes.toString()}\r\n\r\n`));
    expect(changedIn(before, await stage.state(scene))).toEqual([]);
  });

  it("nor in another case with the first one's token cut away", async () => {
    const [one, other] = [await stage.scene(), await stage.scene()];
    const bytes = await write(stage, one, { sign: "home.example" });
    await stage.arrive(bytes);
    const before = await stage.state(other);
    const moved = bytes.toString().replace(/^In-Reply-To: .*$/m, `In-Reply-To: ${other.invitation.mail.messageId}`);
    await stage.arrive(Buffer.from(moved));
    expect(changedIn(before, await stage.state(other))).toEqual([]);
  });
});

describe("a name server that does not answer", () => {
  it("is asked again for four hours; then the sender counts as unproven", async () => {
    const scene = await stage.scene("silent.example");
    const bytes = await write(stage, scene, { sign: "silent.example" });
    stage.house.broken.add("s1._domainkey.silent.example");
    await stage.arrive(bytes);
    expect(stage.mailsTo(scene.zoe)).toEqual(["portal1"]);
    for (let hour = 0; hour < 3; hour += 1) await stage.pass({ hours: 1 });
    expect(await stage.received(scene)).toEqual([]);
    await stage.pass({ minutes: 61 });
    expect(await stage.received(scene)).toMatchObject([{ outcome: "challenged", trust: "known" }]);
    expect(stage.mailsTo(scene.zoe)).toEqual(["portal1", "challenge"]);
  });

  it("and where it answers meanwhile, the mail is proven and counts", async () => {
    const scene = await stage.scene("slow.example");
    const bytes = await write(stage, scene, { sign: "slow.example" });
    stage.house.broken.add("s1._domainkey.slow.example");
    await stage.arrive(bytes);
    stage.house.broken.delete("s1._domainkey.slow.example");
    await stage.pass({ minutes: 16 });
    expect(await stage.received(scene)).toMatchObject([{ outcome: "applied", trust: "proven" }]);
  });
});

describe("where nothing speaks against the address on file with our token", () => {
  it("answers count by the built-in policy, and a release waits for its code all the same", async () => {
    const scene = await stage.scene("bare.example");
    const away = (await write(stage, scene)).toString().replaceAll("8. yes", "8. no\n9. 2027-03-01");
    await stage.arrive(Buffer.from(away));
    expect((await stage.state(scene)).holds.length).toBeGreaterThan(0);
    const before = await stage.state(scene);
    await stage.arrive(await write(stage, scene, { words: "Hello, I am back in Canada." }));
    expect(changedIn(before, await stage.state(scene))).toEqual([]);
    expect(stage.mailsTo(scene.zoe).at(-1)).toBe("challenge");
  });
});
