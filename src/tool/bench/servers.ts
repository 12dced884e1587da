import type { AddressInfo } from "node:net";
import hoodiecrow from "hoodiecrow-imap";
import { SMTPServer } from "smtp-server";

/**
 * The mail servers of the benchmark, in a process of their own, so that their work counts for neither side: IMAP with
 * what the parent gives it, and SMTP that takes everything and keeps nothing.
 */
const imap = hoodiecrow({
  plugins: ["IDLE", "MOVE", "UIDPLUS", "NAMESPACE"],
  storage: { INBOX: {}, "": { separator: "/" } },
});
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onData(stream, _session, done) {
    stream.resume();
    stream.on("end", () => done());
  },
});

process.on("message", (raw: Uint8Array | "empty") => {
  if (raw === "empty") for (const folder of Object.values(imap.folderCache)) folder.messages.splice(0);
  else imap.appendMessage("INBOX", [], undefined, Buffer.from(raw).toString("latin1"));
  process.send?.("done");
});
process.on("disconnect", () => process.exit(0));

await new Promise<void>((resolve) => imap.listen(0, "127.0.0.1", resolve));
await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
process.send?.({
  imapUrl: `imap://testuser:testpass@127.0.0.1:${(imap.server.address() as AddressInfo).port}/INBOX`,
  smtpUrl: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
});
