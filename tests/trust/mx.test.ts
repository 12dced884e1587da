import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changedIn, codeIn, openStage, type Scene, type Stage, tokenAddress, write } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ authservId: "mx.landfall.example" });
});
afterAll(() => stage.close());

const received =
  "Received: from mail.home.example by mx.landfall.example with ESMTPS id 1; Sat, 21 Nov 2026 15:00:00 +0000";
const lmtp = "Received: from mx.landfall.example by store.internal with LMTP id 2; Sat, 21 Nov 2026 15:00:01 +0000";
const passed = "Authentication-Results: mx.landfall.example; dkim=pass header.d=home.example";
const says = (result: string) => `Authentication-Results: mx.landfall.example; ${result}`;

describe("where our own MX judges every message", () => {
  it.each([
    ["above the line with which it took the mail in", [passed, received]],
    ["above an LMTP hop behind it", [lmtp, passed, received]],
  ])("its pass %s is proof", async (_title, top) => {
    const scene = await stage.scene();
    await stage.arrive(await write(stage, scene, { top }));
    expect(stage.mailsTo(scene.zoe)).toEqual(["portal1", "portal2"]);
    expect(await stage.received(scene)).toMatchObject([{ outcome: "applied", trust: "proven" }]);
  });

  it.each<[string, readonly string[]]>([
    ["not given at all", [received]],
    ["written by the sender, below that line", [received, passed]],
    ["written below a line of the sender's own", ["Received: from a by b.example with ESMTP; x", passed, received]],
    ["in another server's name", [passed.replace("mx.landfall", "mx.other"), received]],
    [
      "in a name that begins with ours",
      [passed.replace("mx.landfall.example", "mx.landfall.example.evil.example"), received],
    ],
    ["without a line of our MX", [passed]],
    ["for the forger's domain", [says("dkim=pass header.d=evil.example"), received]],
    ["for SPF alone", [says("spf=pass smtp.mailfrom=home.example; dkim=none"), received]],
    ["for DMARC by SPF alone", [says("dmarc=pass header.from=home.example; dkim=none"), received]],
    ["a failure", [says("dkim=fail header.d=home.example"), received]],
    ["neutral", [says("dkim=neutral header.d=home.example"), received]],
    ["a policy result", [says("dkim=policy header.d=home.example"), received]],
    ["within a comment", [says("dkim=none (dkim=pass header.d=home.example)"), received]],
  ])("a verdict %s is met with a challenge, and changes nothing", async (_title, top) => {
    const scene = await stage.scene();
    const before = await stage.state(scene);
    await stage.arrive(await write(stage, scene, { top }));
    expect(changedIn(before, await stage.state(scene))).toEqual([]);
    expect(stage.mailsTo(scene.zoe)).toEqual(["portal1", "challenge"]);
  });

  it("what it does not vouch for finishes by the code", async () => {
    const scene = await stage.scene();
    await stage.arrive(await write(stage, scene, { top: [received] }));
    const challenge = stage.latestTo(scene.zoe, "challenge");
    const back = { to: tokenAddress(challenge), inReplyTo: challenge.mail.messageId, words: codeIn(challenge) };
    await stage.arrive(await write(stage, scene, { ...back, top: [received] }));
    expect(stage.mailsTo(scene.zoe)).toEqual(["portal1", "challenge", "portal2"]);
  });

  it("an unproven notice of leaving is a note to an agent, and holds nothing", async () => {
    const scene = await stage.scene();
    const before = await stage.state(scene);
    await say(scene, "Hello, I am leaving Canada next week.", [received]);
    expect(changedIn(before, await stage.state(scene))).toEqual([]);
    expect((await stage.received(scene)).at(-1)?.outcome).toBe("escalated");
  });

  it("a proven one holds, an unproven return releases nothing, and a proven one does", async () => {
    const scene = await stage.scene();
    await say(scene, "Hello, I am leaving Canada next week.", [passed, received]);
    expect((await stage.state(scene)).holds).toMatchObject([{ kind: "leaving-canada" }]);
    await say(scene, "Hello, I am back in Canada.", [received]);
    expect((await stage.state(scene)).holds).toMatchObject([{ kind: "leaving-canada" }]);
    await say(scene, "Hello, I am back in Canada now.", [passed, received]);
    expect((await stage.state(scene)).holds).toEqual([]);
  });
});

async function say(scene: Scene, words: string, top: readonly string[]): Promise<void> {
  await stage.arrive(await write(stage, scene, { words, top }));
}
