import { type Config, ConfigurationFault } from "../../config.ts";
import { createMailbox, createMailSubmitter } from "../../engine.ts";
import type { Submission } from "../../mail/submission.ts";
import { fault, type Finding, ok } from "./finding.ts";

/** Connects, logs in, opens the folder, and makes `Landfall/Done` where it is missing. */
export async function checkMailbox(config: Config): Promise<Finding> {
  const name = "mailbox";
  try {
    const mailbox = createMailbox(config);
    try {
      await mailbox.connect();
      // Looks into the folder, which makes it where it is missing.
      await mailbox.settledBefore(Temporal.Instant.fromEpochMilliseconds(0));
    } finally {
      await mailbox.close();
    }
    return ok(
      name,
      `${config.imap?.host ?? ""} lets us in, folder ${config.imap?.folder ?? ""}, and Landfall/Done is there`,
    );
  } catch (error) {
    return faultOf(name, error);
  }
}

/** Connects to the submission server and logs in; no mail is sent. */
export async function checkSubmission(config: Config): Promise<Finding> {
  const name = "submission";
  try {
    const submitter = createMailSubmitter(config);
    try {
      const refused = await submitter.verify();
      const where = `${config.smtp?.host ?? ""}:${config.smtp?.port ?? ""}`;
      return refused === null ? ok(name, `${where} lets us in`) : fault(name, sentenceOf(refused, where));
    } finally {
      await submitter.close();
    }
  } catch (error) {
    return faultOf(name, error);
  }
}

function sentenceOf(refused: Submission, where: string): string {
  const said = "response" in refused ? refused.response : refused.kind === "unsure" ? refused.cause : "";
  const words = said
    .replace(/\p{C}+/gu, " ")
    .replace(/\.$/, "")
    .slice(0, 200);
  const mend =
    refused.kind === "deferred" && refused.configuration
      ? "Correct the user and password in SMTP_URL (or the OAUTH_ settings), or its TLS"
      : "Check SMTP_URL and that the server runs";
  return `The submission server ${where} does not let us in (${words}). ${mend}.`;
}

function faultOf(name: string, error: unknown): Finding {
  if (error instanceof ConfigurationFault || (error instanceof Error && error.message.endsWith(".")))
    return fault(name, error.message);
  return fault(name, `It cannot be used: ${error instanceof Error ? error.message : String(error)}.`);
}
