import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { configFrom } from "../config.ts";
import { createLog, type Engine, startEngine } from "../engine.ts";
import { addApiKey } from "../store/api-keys.ts";
import { transaction } from "../store/database.ts";
import { importCases } from "../workflow/intake/import.ts";
import { cases, ours } from "./demo/cast.ts";
import { makeCertificate } from "./demo/certificate.ts";
import { fillTheDesk } from "./demo/morning.ts";
import { openPostOffice } from "./demo/post.ts";
import { playAll } from "./demo/scenes.ts";
import { createClock, createStage } from "./demo/stage.ts";
import { openPortal, type PortalWay } from "./demo/visitors.ts";
import { openConsole, type WaysIn } from "./demo/ways-in.ts";

export interface DemoOptions {
  /** Folder for every mail and document. */
  readonly out: string;
  /** Stay, with the engine's listeners open and work on the console's desk, until this resolves; null ends after the story. */
  readonly stay: ((engine: Engine, ways: WaysIn, applicants: readonly PortalWay[]) => Promise<void>) | null;
}

/**
 * Plays the whole way, from two approved cases to the cards in the mail, on embedded parts: PGlite in a folder of its
 * own, real SMTP and IMAP on loopback, and a clock that the story moves on.
 */
export async function runDemo({ out, stay }: DemoOptions): Promise<void> {
  mkdirSync(out, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), "landfall-demo-"));
  const clock = createClock();
  const post = await openPostOffice(ours, join(out, "mails"), clock.now);
  try {
    const listen = stay === null ? ["127.0.0.1:0", "127.0.0.1:0"] : ["127.0.0.1:3000", "127.0.0.1:3001"];
    const passphrase = randomBytes(16).toString("hex");
    const keyFile = join(dataDir, "ecopr.p12");
    writeFileSync(keyFile, makeCertificate("SPECIMEN Landfall demonstration", passphrase, clock.now()), {
      mode: 0o600,
    });
    const config = configFrom({
      DATA_DIR: dataDir,
      ECOPR_KEY: keyFile,
      ECOPR_PASSPHRASE: passphrase,
      IMAP_URL: post.imapUrl,
      SMTP_URL: post.smtpUrl,
      MAIL_FROM: ours,
      PORTAL_LISTEN: listen[0],
      CONSOLE_LISTEN: listen[1],
      PUBLIC_URL: stay === null ? "https://portal.landfall.example" : `http://${listen[0]}`,
      OFFICIAL_PAGE: "https://www.landfall.example/confirm",
    });
    const engine = await startEngine(config, createLog("error"), clock.now);
    try {
      const key = await transaction(engine.context.database, (tx) =>
        addApiKey(tx, "demo portal", clock.now().toString()),
      );
      const started = Temporal.Now.instant();
      const stage = createStage(engine, post, clock, key?.key ?? "", out);
      await importCases(
        engine.context,
        cases.map((value, index) => ({ line: index + 1, value })),
        () => undefined,
      );
      await playAll(stage);
      const seconds = Math.round(Temporal.Now.instant().since(started).total("seconds"));
      stage.chapter(
        `Done in ${seconds} seconds: ${post.count()} mails to the applicants, four people confirmed, four cards in the mail.`,
      );
      stage.say(`Every mail and document is in ${relative(".", out) || "."}: open the .eml files in a mail program.`);
      if (stay !== null) {
        await fillTheDesk(stage, engine);
        const applicants = await openPortal(stage, engine.context, out);
        await stay(engine, await openConsole(engine.context), applicants);
      }
    } finally {
      await engine.stop();
    }
  } finally {
    await post.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
