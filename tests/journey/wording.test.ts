import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeable } from "../../src/mail/template/reword.ts";
import { listEscalations } from "../../src/store/escalations.ts";
import { answerEscalation } from "../../src/workflow/settle-escalation.ts";
import { approveWording, proposeWording } from "../../src/workflow/template-change.ts";
import { startTrial, type Trial } from "../support/trial.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const nobody = async () => {};

describe("words of the deployment's own", () => {
  it("are what the next mail says, in both languages, and a reply to it is read as ever", async () => {
    const { context } = trial;
    const { zoe } = await trial.open();
    await trial.reply(zoe, await trial.mailTo(zoe, "portal1"), "Will my parrot need papers?");
    await trial.settled();
    const words = { ...changeable("status"), today: { en: "This is how far you are.", fr: "Voici où vous en êtes." } };
    const by = { agent: "Ann", reason: "Plainer." };
    const proposed = await proposeWording(context, "status", words, by, nobody);
    if (proposed.kind !== "proposed") throw new Error(proposed.kind);
    expect(await approveWording(context, proposed.change, "en", "Ann", nobody)).toEqual({ kind: "own" });
    expect(await approveWording(context, proposed.change, "en", "Ben", nobody)).toEqual({ kind: "approved" });
    expect(await approveWording(context, proposed.change, "fr", "Ben", nobody)).toEqual({ kind: "standing" });

    const [escalation] = await listEscalations(context.database.db, { state: "open" });
    await answerEscalation(context, escalation?.id ?? "", "B. Agent", {
      kind: "mail",
      template: "status",
      person: null,
    });
    const mail = await trial.mailTo(zoe, "status");
    expect(mail.mail.text).toContain("This is how far you are.");
    expect(mail.mail.text).toContain("Voici où vous en êtes.");
    expect(mail.mail.text).not.toContain(changeable("status")["today"]?.en);

    await trial.reply(zoe, mail, "I have no computer and cannot use the portal. Is there another way?");
    await trial.settled();
    const open = await listEscalations(context.database.db, { state: "open" });
    expect(open.map(({ reason }) => reason)).toEqual(["cannot-use-portal"]);
  });
});
