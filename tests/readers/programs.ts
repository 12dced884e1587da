import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * What a program prints of a PDF, in a folder of its own: `FILE` among its words stands for the document. Debian's
 * poppler-utils has pdfsig, pdfinfo, pdftotext, pdffonts and pdftoppm, zbar-tools has zbarimg.
 */
export function printedBy(pdf: Uint8Array, ...commands: readonly (readonly [string, ...string[]])[]): string {
  const folder = mkdtempSync(join(tmpdir(), "landfall-pdf-"));
  try {
    writeFileSync(join(folder, "FILE"), pdf);
    const outputs = commands.map(([program, ...words]) =>
      execFileSync(program, words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }),
    );
    return outputs.at(-1) ?? "";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
