import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { ConfigurationFault, readConfig } from "../config.ts";
import { checkPhoto } from "../document/photo.ts";
import { loadFaceFinder } from "../document/photo/human.ts";
import { defaultPhotoThresholds } from "../document/photo/thresholds.ts";
import { describeFinding } from "../document/photo/describe.ts";
import { readPolicy } from "../workflow/policy-file.ts";
import { print, printJson } from "./with.ts";

/** `landfall photo check FILE…`: what the portal would say of a photo. */
export function addPhoto(program: Command): void {
  const photo = program.command("photo").description("works on photos for the PR card");
  photo
    .command("check")
    .argument("<file...>", "pictures")
    .option("--json", "prints one JSON object a file")
    .description("checks photos against the requirements")
    .action(async (files: string[], options: { json?: boolean }) => {
      const { policyFile, photoFaces } = readConfig();
      const thresholds = { ...defaultPhotoThresholds, ...(policyFile === null ? {} : readPolicy(policyFile).photo) };
      const findFaces = photoFaces ? await loadFaceFinder() : null;
      for (const file of files) {
        const { verdict, findings } = await checkPhoto(bytesOf(file), thresholds, findFaces);
        if (options.json === true) printJson({ file, verdict, findings });
        else
          print(
            [`${file}: ${verdict}`, ...findings.map((finding) => `  ${describeFinding(finding, "en")}`)].join("\n"),
          );
      }
    });
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new ConfigurationFault(`${file} cannot be read; name a file that exists.`, { cause });
  }
}
