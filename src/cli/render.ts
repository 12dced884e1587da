import type { Command } from "commander";
import { isTemplateName, templateNames } from "../mail/template/mailing.ts";
import { ConfigurationFault, readConfig } from "../config.ts";
import { renderSample } from "../workflow/sample.ts";
import { BadLine, runBatch } from "./batch.ts";
import { caseOf } from "./case-line.ts";

/** `landfall render TEMPLATE --batch`: composes a mail for a case and a person without sending it. */
export function addRender(program: Command): void {
  program
    .command("render")
    .argument("<template>", `one of: ${templateNames.join(", ")}`)
    .description("composes mails without sending: NDJSON in, NDJSON out")
    .requiredOption("--batch", "reads NDJSON on standard input: {id, case, person}")
    .action(async (template: string) => {
      if (!isTemplateName(template))
        throw new ConfigurationFault(`There is no template "${template}". Write one of: ${templateNames.join(", ")}.`);
      const config = readConfig();
      await runBatch(async (line) => {
        const state = caseOf(line["case"]);
        const person = state.people.find((one) => one.id === line["person"]);
        if (!person) throw new BadLine('"person" is nobody on this case.');
        const mail = await renderSample(template, state, person, config);
        const { subject, messageId, from, to, replyTo, text, html } = mail;
        const questions = mail.questions.map(({ id, person: asked, lines }) => ({ id, person: asked, lines }));
        return { raw: mail.raw.toString("base64"), subject, messageId, from, to, replyTo, text, html, questions };
      });
    });
}
