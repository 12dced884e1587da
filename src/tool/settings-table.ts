import { settings } from "../settings.ts";
import { markdownTable } from "./markdown-table.ts";

interface Row {
  readonly meaning: string;
  readonly example: string;
  readonly unset: string;
  readonly secret?: boolean;
}

/** `docs/settings.md`: every setting with what it means, from the schema that reads them. Ends in a line end. */
export function settingsPage(): string {
  const rows = Object.entries<Row>(settings).map(([name, { meaning, example, unset, secret }]) => [
    `\`${name}\``,
    meaning,
    unset,
    `\`${example}\``,
    secret === true ? "yes" : "",
  ]);
  return `${[
    "# Settings",
    "<!-- Printed by `npm run docs` from src/settings.ts. Change that file, not this one. -->",
    [
      "Settings come from the environment, or from a file `.env` in the working directory; what the environment says wins.",
      "Any of them may be given as a file: `SMTP_URL_FILE=/run/secrets/smtp` is read where `SMTP_URL` is not set.",
      "A value that cannot be used ends the command with exit code 2 and a sentence that says what to write. The values of",
      "secrets are never printed or logged.",
    ].join("\n"),
    markdownTable(["name", "what it is", "where it is not set", "for example", "secret"], rows),
    "How these work together is told in [running.md](running.md). The figures of `POLICY_FILE` are listed in [policy.md](policy.md).",
  ].join("\n\n")}\n`;
}
