import { addApiKey } from "../../src/store/api-keys.ts";
import { transaction } from "../../src/store/database.ts";
import { importCases } from "../../src/workflow/intake/import.ts";
import { queues } from "../../src/workflow/queues.ts";
import { steps } from "../../src/workflow/step.ts";
import { audit, unrest } from "./audit.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { RunningEngine } from "./engine.ts";
import { createPeople } from "./people.ts";
import { openOutsidePortal, openPhotoCounter } from "./portal.ts";
import { openPost } from "./post.ts";
import { type DatabaseKind, makeWorld } from "./world.ts";

/** Moments at which the peers kill, beside the steps at which the engine ends itself. */
const peerMoments = ["smtp.recipient", "smtp.dot", "webhook.called"] as const;
/** Everything that a crash test must have killed at. */
const moments: readonly string[] = [...steps, ...peerMoments, "random"];
/** Moments that come often in one run: which of them it is, is left to chance. */
const frequent = /^(interpret|apply|deliver|smtp)/;
/** Seconds after which a moment that did not come is given up: the engine is killed as it stands. */
const patienceSeconds = 30;
/** Days that the engines' clock goes on in all: past every reminder. */
const days = 34;

export interface CrashReport {
  readonly kills: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
  readonly messages: number;
  readonly mails: number;
  /** Mails that were unsure twice and never came. */
  readonly unsure: number;
  readonly cases: number;
}

/** Kills real engines `kills` times on one database, lets the last one come to rest, and looks at everything. */
export async function crash(
  kind: DatabaseKind,
  kills: number,
  seed: number,
  tell: (line: string) => void,
): Promise<CrashReport> {
  const chance = chanceOf(seed);
  const people = createPeople(chance);
  const counts: Record<string, number> = Object.fromEntries(moments.map((moment) => [moment, 0]));
  const faults: string[] = [];
  let engine: RunningEngine | null = null;
  let armed: { readonly moment: string; left: number } | null = null;
  const strike = (moment: string): boolean => {
    if (armed?.moment !== moment) return false;
    armed.left -= 1;
    if (armed.left > 0) return false;
    engine?.kill();
    return true;
  };
  const post = await openPost(strike, (mail) => people.read(mail));
  const outside = await openOutsidePortal(() => strike("webhook.called"));
  const counter = await openPhotoCounter();
  const world = await makeWorld(kind, { imapUrl: post.imapUrl, smtpUrl: post.smtpUrl, webhookUrl: outside.url });
  let ahead = 0;
  let apiKey = "";
  const now = () => Temporal.Now.instant().add({ seconds: Math.round(ahead) });
  const arrive = async (count: number) => {
    for (const raw of await people.write(count, now())) post.arrive(raw, now());
  };
  const invite = async (count: number) =>
    world.change(now, async (context) => {
      const lines = people.invite(count, now()).map((value, at) => ({ line: at + 1, value }));
      const { refused } = await importCases(context, lines, () => undefined);
      faults.push(...refused.map(({ reason }) => `A case was refused: ${reason}`));
      await context.boss.wake(queues.retain);
    });
  const withPhoto = () => people.actors.filter((actor) => actor.welcomed && actor.photo !== "taken");

  /** One life of an engine; true where it died at the moment it was to die at. */
  const live = async (moment: string): Promise<boolean> => {
    const isStep = (steps as readonly string[]).includes(moment);
    const count = frequent.test(moment) ? 1 + chance.upTo(2) : 1;
    armed = isStep || moment === "random" ? null : { moment, left: count };
    await arrive(3);
    engine = new RunningEngine(
      world.folder,
      world.environment,
      Math.round(ahead),
      isStep ? { step: moment, count } : null,
    );
    const early = moment === "random" && chance.upTo(4) === 0;
    const ready = early ? null : await engine.ready();
    if (ready) {
      await arrive(4);
      const some = withPhoto().slice(0, moment.startsWith("photo") ? 3 : 1);
      const photos = counter.handIn(some, ready.portal, apiKey);
      const patience = moment === "random" ? chance.upTo(1500) : patienceSeconds * 1000;
      await Promise.race([engine.ended, new Promise((resolve) => setTimeout(resolve, patience))]);
      const came = !engine.alive;
      engine.kill();
      await engine.ended;
      await photos;
      note(engine, came ? moment : "random");
      return came || moment === "random";
    }
    if (early) await new Promise((resolve) => setTimeout(resolve, chance.upTo(2500)));
    // It came to its moment while it started.
    const came = !engine.alive;
    engine.kill();
    await engine.ended;
    note(engine, came ? moment : "random");
    return came || moment === "random";
  };
  const note = (died: RunningEngine, moment: string) => {
    counts[moment] = (counts[moment] ?? 0) + 1;
    if (!died.killed) faults.push(`An engine ended by itself: ${died.words.slice(-600)}`);
  };

  try {
    await invite(14);
    const made = await world.change(now, (context) =>
      transaction(context.database, (tx) => addApiKey(tx, "portal", now().toString())),
    );
    apiKey = made?.key ?? "";
    const doomed = plan(chance, kills);
    for (let life = 0; life < kills; life += 1) {
      ahead += (days * 86_400) / kills;
      const at = doomed.findIndex((moment) => isPossible(moment, withPhoto().length > 0));
      const [moment = "random"] = doomed.splice(Math.max(at, 0), 1);
      if (moment === "tick.met") ahead += 2 * 86_400;
      if (moment === "retain.removed") await invite(Math.ceil(kills / 25));
      const begun = performance.now();
      const came = await live(moment);
      // What did not come is tried again soon, in the place of the last one planned; where everybody has done all that
      // they will, new cases bring its occasion.
      if (!came && doomed.pop() !== undefined) {
        doomed.splice(2, 0, moment);
        await invite(3);
      }
      tell(`${life + 1}/${kills} ${moment}${came ? "" : " did not come"}, ${Math.round(performance.now() - begun)} ms`);
    }
    faults.push(...(await comeToRest()));
    faults.push(
      ...moments.filter((moment) => counts[moment] === 0).map((moment) => `No engine was killed at ${moment}.`),
    );
    const found = await world.look((store) => audit(store, people, post.taken, outside.heard, now()));
    return {
      kills: counts,
      faults: [...faults, ...found.faults],
      unsure: found.unsure,
      messages: people.expected.size,
      mails: post.taken.length,
      cases: people.actors.length,
    };
  } finally {
    await outside.close();
    await post.close();
    await world.close();
  }

  /** Lets one engine after another do what is left; what no engine can end is a fault. */
  async function comeToRest(): Promise<string[]> {
    let left: string[] = [];
    armed = null;
    for (let tries = 0; tries < 8; tries += 1) {
      engine = new RunningEngine(world.folder, world.environment, Math.round(ahead), null);
      const ready = await engine.ready();
      if (!ready) return [`The last engine did not start: ${engine.words.slice(-600)}`];
      for (let quiet = 0, seen = -1; quiet < 4 || people.busy; quiet += 1) {
        await arrive(20);
        await counter.handIn(
          withPhoto().filter(({ photo }) => photo === "sending"),
          ready.portal,
          apiKey,
        );
        await new Promise((resolve) => setTimeout(resolve, 1500));
        if (post.taken.length !== seen || post.inbox() > 0) quiet = 0;
        seen = post.taken.length;
      }
      const code = await engine.stop();
      if (code !== 0) return [`The last engine stopped with ${code}: ${engine.words.slice(-600)}`];
      left = await world.look((store) => unrest(store.database.db, now().toString()));
      if (left.length === 0) return [];
    }
    return [`The last engine did not come to rest: ${left.join(", ")}.`];
  }
}

/** Every moment once, then chance and the moments by turns; what needs a history comes later. */
function plan(chance: Chance, kills: number): string[] {
  const named = moments.filter((moment) => moment !== "random");
  const late = (moment: string) => /^(photo|webhook|tick|retain)/.test(moment);
  const first = [...chance.shuffled(named.filter((one) => !late(one))), ...chance.shuffled(named.filter(late))];
  const result = [...first];
  while (result.length < kills) {
    result.push("random");
    if (result.length < kills) result.push(named[chance.upTo(named.length)] ?? "random");
  }
  return result.slice(0, kills);
}

function isPossible(moment: string, somebodyHasAPhoto: boolean): boolean {
  return !moment.startsWith("photo") || somebodyHasAPhoto;
}
