import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dumpEmbedded, restoreEmbedded } from "../../src/store/backup.ts";
import { reconcileStore } from "../../src/workflow/reconcile.ts";
import { inlineAnswers } from "../support/applicants.ts";
import { postgresServer } from "../support/database.ts";
import { openTestPostOffice } from "../support/post-office.ts";
import { readyFolder, startTrial } from "../support/trial.ts";

const place = mkdtempSync(join(tmpdir(), "landfall-backup-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe.skipIf(postgresServer !== null)("an engine on a restored backup", () => {
  it("goes on where the backup was made: it reads what came since, answers it once, and adds up", async () => {
    const post = await openTestPostOffice();
    const from = await readyFolder(join(place, "from"));
    const before = await startTrial({ post, settings: { DATA_DIR: from } });
    const { zoe, people, application } = await before.open();
    const invitation = await before.mailTo(zoe, "portal1");
    await before.settled();
    const reply = await before.replyBytes(zoe, invitation, { inline: inlineAnswers(people) });
    const now = before.now();
    await before.engine.stop();

    // The disk is gone: what is left is the file, and the key that was kept apart from it.
    const dump = (await dumpEmbedded(from)) ?? Buffer.alloc(0);
    const to = join(place, "to");
    await restoreEmbedded(to, dump);
    cpSync(join(from, "secret-key"), join(to, "secret-key"));
    post.arrive(reply, now);

    const after = await startTrial({ post, settings: { DATA_DIR: to }, beginning: now });
    await after.mailTo(zoe, "portal2");
    await after.settled();
    expect((await after.show(application)).phase).toBe("active");
    expect(after.mailsTo(zoe).filter((template) => template === "portal1")).toHaveLength(1);
    expect(after.mailsTo(zoe).filter((template) => template === "portal2")).toHaveLength(1);
    expect((await reconcileStore(after.context.database.db, after.now().toString())).odds).toEqual([]);
    await after.stop();
  });
});
