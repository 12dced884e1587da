import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changedIn, codeIn, openStage, type Sent, type Scene, type Stage, tokenAddress, write } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ trust: { answersFrom: "proven" } });
});
afterAll(() => stage.close());

/** An honest reply from a domain that signs nothing, and the challenge that it is met with. */
async function challenged(domain = "bare.example"): Promise<{ scene: Scene; challenge: Sent }> {
  const scene = await stage.scene(domain);
  await stage.arrive(await write(stage, scene));
  return { scene, challenge: stage.latestTo(scene.zoe, "challenge") };
}

const answer = (scene: Scene, challenge: Sent, words: string, from?: string, more: readonly string[] = []) =>
  write(stage, scene, {
    to: tokenAddress(challenge),
    inReplyTo: challenge.mail.messageId,
    words,
    more,
    ...(from === undefined ? {} : { from }),
  });

describe("a domain without DKIM finishes", () => {
  it("by sending back the code that its mailbox was sent", async () => {
    const { scene, challenge } = await challenged();
    expect(await stage.received(scene)).toMatchObject([{ outcome: "challenged", trust: "known" }]);
    expect((await stage.state(scene)).phase).toBe("invited");
    await stage.arrive(await answer(scene, challenge, `Here you are: ${codeIn(challenge)}`));
    expect(stage.mailsTo(scene.zoe)).toEqual(["portal1", "challenge", "portal2"]);
    expect((await stage.state(scene)).phase).toBe("active");
  });

  it("from any address, since only the mailbox on file was told the code", async () => {
    const { scene, challenge } = await challenged();
    await stage.arrive(await answer(scene, challenge, codeIn(challenge), "Zoe <zoe@phone.example>"));
    expect(stage.mailsTo(scene.zoe)).toEqual(["portal1", "challenge", "portal2"]);
    expect(stage.mailsTo("zoe@phone.example")).toEqual([]);
  });

  it("with a new message from the address on file as well", async () => {
    const { scene, challenge } = await challenged();
    const code = codeIn(challenge);
    await stage.arrive(
      await write(stage, scene, { inReplyTo: null, to: "confirmation@landfall.example", words: code }),
    );
    expect(stage.mailsTo(scene.zoe)).toContain("portal2");
  });
});

describe("no proof is", () => {
  const unproven = async (scene: Scene) => {
    expect((await stage.state(scene)).phase).toBe("invited");
    expect(stage.mailsTo(scene.zoe)).not.toContain("portal2");
    expect((await stage.state(scene)).people[0]?.challenge).not.toBeNull();
  };

  it("a vacation reply that quotes the code with marks", async () => {
    const { scene, challenge } = await challenged();
    const quote = (challenge.mail.text ?? "").replace(/^/gm, "> ");
    await stage.arrive(
      await answer(scene, challenge, `I am away until Monday.\n\nOn Friday, Landfall wrote:\n${quote}`),
    );
    await unproven(scene);
  });

  it("a vacation reply that repeats the whole mail without any mark", async () => {
    const { scene, challenge } = await challenged();
    await stage.arrive(await answer(scene, challenge, `I am away until Monday.\n\n${challenge.mail.text ?? ""}`));
    await unproven(scene);
  });

  it("a machine's reply, whatever it says", async () => {
    const { scene, challenge } = await challenged();
    await stage.arrive(await answer(scene, challenge, codeIn(challenge), undefined, ["Auto-Submitted: auto-replied"]));
    await unproven(scene);
  });

  it("another code, five times: then a person looks, and the right one is too late", async () => {
    const { scene, challenge } = await challenged();
    const right = codeIn(challenge);
    for (let guess = 1; guess <= 5; guess += 1) {
      const wrong = String((Number(right) + guess) % 1_000_000).padStart(6, "0");
      await stage.arrive(await answer(scene, challenge, wrong));
    }
    await stage.arrive(await answer(scene, challenge, right));
    expect((await stage.state(scene)).phase).toBe("invited");
    expect(stage.mailsTo(scene.zoe)).not.toContain("portal2");
  });

  it("two codes at once", async () => {
    const { scene, challenge } = await challenged();
    await stage.arrive(await answer(scene, challenge, `${codeIn(challenge)} or 000001`));
    await unproven(scene);
  });

  it("the code of another case", async () => {
    const [one, other] = [await challenged(), await challenged()];
    await stage.arrive(await answer(one.scene, one.challenge, codeIn(other.challenge)));
    await unproven(one.scene);
    await unproven(other.scene);
  });

  it("a code of more than three days ago: by then a person has it", async () => {
    const { scene, challenge } = await challenged();
    await stage.pass({ hours: 73 });
    expect((await stage.state(scene)).people[0]?.challenge).toBeNull();
    await stage.arrive(await answer(scene, challenge, codeIn(challenge)));
    expect(stage.mailsTo(scene.zoe)).not.toContain("portal2");
  });

  it("a code in a mail with two Froms, from the address on file or not", async () => {
    const { scene, challenge } = await challenged();
    await stage.arrive(await answer(scene, challenge, codeIn(challenge), undefined, [`From: evil@evil.example`]));
    await unproven(scene);
  });
});

describe("a challenge", () => {
  it("is one a person: what comes meanwhile goes to an agent, and changes nothing", async () => {
    const { scene } = await challenged();
    const before = await stage.state(scene);
    await stage.arrive(await write(stage, scene, { words: "My eye colour is blue." }));
    expect(changedIn(before, await stage.state(scene))).toEqual([]);
    expect(stage.mailsTo(scene.zoe).filter((one) => one === "challenge")).toHaveLength(1);
    expect((await stage.received(scene)).at(-1)?.outcome).toBe("escalated");
  });

  it("of who only has our token gives way to the address on file, whose code then works", async () => {
    const scene = await stage.scene("bare.example");
    const forged = { from: "Zoe <zoe@evil.example>", words: "My eye colour is blue." };
    await stage.arrive(await write(stage, scene, forged));
    const first = codeIn(stage.latestTo(scene.zoe, "challenge"));
    await stage.arrive(await write(stage, scene));
    const second = stage.latestTo(scene.zoe, "challenge");
    expect(codeIn(second)).not.toBe(first);
    await stage.arrive(await write(stage, scene, { ...forged, words: "My eye colour is green." }));
    await stage.arrive(await answer(scene, second, codeIn(second)));
    expect((await stage.state(scene)).phase).toBe("active");
    expect(stage.mailsTo("zoe@evil.example")).toEqual([]);
  });

  it("gives way to a proven answer, which goes through at once", async () => {
    const scene = await stage.scene("home.example");
    await stage.arrive(await write(stage, scene, { from: "Zoe <zoe@evil.example>" }));
    await stage.arrive(await write(stage, scene, { sign: "home.example" }));
    expect((await stage.state(scene)).phase).toBe("active");
    expect((await stage.state(scene)).people[0]?.challenge).toBeNull();
  });

  it("keeps its code for one use", async () => {
    const { scene, challenge } = await challenged();
    await stage.arrive(await answer(scene, challenge, codeIn(challenge)));
    const before = await stage.state(scene);
    await stage.arrive(await answer(scene, challenge, codeIn(challenge)));
    expect(changedIn(before, await stage.state(scene)).filter((path) => path.includes("answers"))).toEqual([]);
  });

  it("keeps the code's digest, and the reading sealed", async () => {
    const { scene, challenge } = await challenged();
    const kept = (await stage.state(scene)).people[0]?.challenge;
    expect(kept?.codeDigest).not.toContain(codeIn(challenge));
    expect(JSON.stringify(kept)).not.toContain(codeIn(challenge));
  });
});
