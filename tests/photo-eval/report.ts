import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkPhoto } from "../../src/document/photo.ts";
import { defaultPhotoThresholds } from "../../src/document/photo/thresholds.ts";
import { find } from "./sitters.ts";
import { type Trial, trialsOf } from "./trials.ts";

/**
 * `npm run photo-eval`: every trial with the finder of faces and without, and the sums as a table. `--keep DIR` keeps the
 * photos, `--only KIND,KIND` runs some. Ends with 1 when a sound photo is warned about.
 */
interface Outcome {
  readonly hit: boolean;
  /** Findings that name a fault which is not there. */
  readonly alarms: readonly string[];
}

function outcomeOf({ expected, tolerated = [] }: Trial, codes: readonly string[]): Outcome {
  const known: readonly string[] = [...expected, ...tolerated];
  const alarms = codes.filter((code) => !known.includes(code));
  return {
    hit:
      expected.length === 0
        ? alarms.length === 0
        : codes.some((code) => (expected as readonly string[]).includes(code)),
    alarms,
  };
}

function given(option: string): string | null {
  const at = process.argv.indexOf(option);
  return at === -1 ? null : (process.argv[at + 1] ?? null);
}

const keep = given("--keep");
const only = given("--only")?.split(",") ?? null;
if (keep !== null) mkdirSync(keep, { recursive: true });

const rows: { readonly kind: string; readonly withFaces: Outcome; readonly without: Outcome }[] = [];
for (const sitter of ["hopper", "collins"] as const) {
  for (const trial of await trialsOf(sitter)) {
    if (only !== null && !only.includes(trial.kind)) continue;
    const bytes = await trial.photo();
    if (keep !== null)
      writeFileSync(join(keep, `${sitter} ${trial.kind} ${trial.step}.jpg`.replaceAll(/[ /°#,]+/g, "-")), bytes);
    const { findings } = await checkPhoto(bytes, defaultPhotoThresholds, find);
    const plain = await checkPhoto(bytes, defaultPhotoThresholds, null);
    const row = {
      kind: trial.kind,
      withFaces: outcomeOf(
        trial,
        findings.map(({ code }) => code),
      ),
      without: outcomeOf(
        trial,
        plain.findings.map(({ code }) => code),
      ),
    };
    rows.push(row);
    const mark = !row.withFaces.hit ? "missed" : row.withFaces.alarms.length > 0 ? "alarm " : "      ";
    const said = findings.map(({ code, measured }) => `${code} ${measured}`).join(", ");
    console.error(`${mark} ${sitter}, ${trial.kind}, ${trial.step}: ${said || "nothing"}`);
  }
}

const count = (of: readonly { hit: boolean }[]) => `${of.filter(({ hit }) => hit).length}/${of.length}`;
const alarmsIn = (of: readonly Outcome[]) => of.reduce((sum, { alarms }) => sum + alarms.length, 0);
const line = (name: string, of: typeof rows) =>
  `| ${name} | ${count(of.map((row) => row.withFaces))} | ${alarmsIn(of.map((row) => row.withFaces))} | ${count(of.map((row) => row.without))} | ${alarmsIn(of.map((row) => row.without))} |`;
const sound = rows.filter(({ kind }) => kind === "sound");
const faulty = rows.filter(({ kind }) => kind !== "sound");
console.log("| fault | found | false alarms | found without faces | false alarms |\n| --- | --: | --: | --: | --: |");
for (const kind of new Set(faulty.map((row) => row.kind)))
  console.log(
    line(
      kind,
      faulty.filter((row) => row.kind === kind),
    ),
  );
console.log(line("**all faults**", faulty));
console.log(line("**sound photos** (found: nothing wrong)", sound));
if (sound.some(({ withFaces }) => !withFaces.hit)) process.exitCode = 1;
