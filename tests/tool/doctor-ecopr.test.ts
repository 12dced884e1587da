import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { configFrom } from "../../src/config.ts";
import { makeCertificate } from "../../src/tool/demo/certificate.ts";
import { checkCertificate } from "../../src/tool/doctor/settings.ts";

const now = Temporal.Instant.from("2026-11-21T15:00:00Z");
const folder = mkdtempSync(join(tmpdir(), "landfall-key-"));
const key = join(folder, "ecopr.p12");

beforeAll(() => writeFileSync(key, makeCertificate("SPECIMEN training", "open", now)));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asked = (settings: Readonly<Record<string, string>>, at = now) => checkCertificate(configFrom(settings), at);
const set = { ECOPR_KEY: key, ECOPR_PASSPHRASE: "open" };

describe("what the doctor says of the eCOPR's key", () => {
  it("is that pages bear SPECIMEN where there is none, or where its name says so", () => {
    expect(asked({})).toMatchObject({ state: "ok", sentence: "no ECOPR_KEY, so each page bears SPECIMEN" });
    const { state, sentence } = asked(set);
    expect([state, sentence]).toEqual([
      "ok",
      expect.stringMatching(
        /^certified by “SPECIMEN training”, whose name makes each page bear SPECIMEN, for \d+ more/,
      ),
    ]);
  });

  it("is when it ends soon, has ended, or has not begun", () => {
    const end = now.add({ hours: 24 * 366 * 12 });
    expect(asked(set, end.subtract({ hours: 24 * 5 }))).toMatchObject({
      state: "fault",
      sentence: "The certificate of ECOPR_KEY ends in 5 days. Renew it before.",
    });
    expect(asked(set, end)).toMatchObject({ state: "fault", sentence: expect.stringContaining("ended on") });
    expect(asked(set, now.subtract({ hours: 48 })).sentence).toContain("begins on 2026-11-20");
  });

  it("is what is wrong with the file or the pass-phrase, and never the pass-phrase itself", () => {
    const wrong = asked({ ...set, ECOPR_PASSPHRASE: "opensesame" });
    expect(wrong).toMatchObject({ state: "fault" });
    expect(wrong.sentence).toBe("ECOPR_KEY names no PKCS#12 file that ECOPR_PASSPHRASE opens; check both.");
    expect(asked({ ECOPR_KEY: join(folder, "none.p12") }).sentence).toContain("names a file that cannot be read");
  });
});
