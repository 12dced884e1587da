import type { Command } from "commander";
import { type StandardReply, standardReplies } from "../../case/command.ts";
import { ConfigurationFault } from "../../config.ts";
import type { TypedAnswer } from "../../workflow/given-answers.ts";
import { answerEscalation, type EscalationAnswer } from "../../workflow/settle-escalation.ts";
import { actingName } from "../acting.ts";
import { print, withWorkshop } from "../with.ts";
import { settledOrRefused } from "./settled.ts";

/** `landfall escalation answer ID`: sends a standard mail or gives the answers looked for, and resolves it. */
export function addAnswer(parent: Command): void {
  parent
    .command("answer")
    .argument("<id>", "id of the escalation")
    .argument("[answer...]", "answers as person:question=value, e.g. p1:firstEntry=2019-08-25")
    .requiredOption("--as <name>", "who answers; the journal shows the name")
    .option("--template <template>", `a standard mail: ${standardReplies.join(", ")}`)
    .option("--person <id>", "whom the mail goes to; whoever wrote, where it is left out")
    .description("answers an escalation and resolves it")
    .action(async (id: string, words: string[], options: { as: string; template?: string; person?: string }) => {
      const by = actingName(options.as);
      const answer = answerOf(words, options);
      const end = await withWorkshop((context) => answerEscalation(context, id, by, answer));
      settledOrRefused(id, end);
      print(`${id} is answered and resolved.`);
    });
}

function answerOf(words: readonly string[], options: { template?: string; person?: string }): EscalationAnswer {
  const { template, person } = options;
  if ((template === undefined) === (words.length === 0))
    throw new ConfigurationFault("Say either --template NAME or answers as person:question=value.");
  if (template === undefined) return { kind: "answers", typed: words.map(typedAnswer) };
  return { kind: "mail", template: standardReply(template), person: person ?? null };
}

function standardReply(name: string): StandardReply {
  const template = standardReplies.find((one) => one === name);
  if (template === undefined)
    throw new ConfigurationFault(`There is no standard mail "${name}". Write one of: ${standardReplies.join(", ")}.`);
  return template;
}

function typedAnswer(word: string): TypedAnswer {
  const [, person, question, words] = /^([\w-]+):(\w+)=(.+)$/s.exec(word) ?? [];
  if (person === undefined || question === undefined || words === undefined)
    throw new ConfigurationFault(`"${word}" is not person:question=value; write e.g. p1:firstEntry=2019-08-25.`);
  return { person, question, words };
}
