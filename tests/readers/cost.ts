/** Prints what certified eCOPRs cost: time of making and signing, and bytes. `npm run ecopr:cost`. */
import { openCertificate } from "../../src/document/certificate.ts";
import { makeEcopr } from "../../src/document/ecopr.ts";
import { makeCertificate } from "../../src/tool/demo/certificate.ts";
import { facts, long } from "./facts.ts";

const certificate = openCertificate(makeCertificate("Trial authority", "open", facts.createdAt), "open");
const rounds = 100;

for (const [name, what] of Object.entries({ "one sheet": facts, "two sheets": { ...facts, ...long } })) {
  const milliseconds: number[] = [];
  const processor: number[] = [];
  let bytes = 0;
  // The first reads the fonts, once in the life of an engine.
  await makeEcopr(what, certificate);
  for (let round = 0; round < rounds; round += 1) {
    const [started, used] = [performance.now(), process.cpuUsage()];
    bytes = (await makeEcopr(what, certificate)).length;
    milliseconds.push(performance.now() - started);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
  }
  const at = (list: number[], share: number) =>
    Math.round(list.toSorted((a, b) => a - b)[Math.ceil(list.length * share) - 1] ?? 0);
  process.stdout.write(
    `${name}: ${at(milliseconds, 0.5)} ms in the middle, ${at(milliseconds, 0.95)} at 95 %, ${at(milliseconds, 1)} at most ` +
      `(${at(processor, 0.5)} ms of processor time in the middle), ${Math.ceil(bytes / 1024)} KB\n`,
  );
}
