import type { AskedPerson } from "../../src/question/person.ts";
import type { ReplyToRead } from "../../src/reading/reading.ts";
import { moreStyles } from "./generate-more.ts";
import { keyOf, styles as firstStyles } from "./generate-styles.ts";
import { makeLife, write, type Written } from "./generate-values.ts";
import { ana, minh, replyTo, sentMail, zoe } from "./people.ts";
import { Random } from "./random.ts";

/** A written reply and what is to be read in it, by `questionId:personId`; null where nothing was answered. */
export interface Specimen {
  readonly style: string;
  readonly reply: ReplyToRead;
  readonly truth: ReadonlyMap<string, Written | null>;
  /** Every demanded answer is there and clear. */
  readonly complete: boolean;
}

export const styles = { ...firstStyles, ...moreStyles };

const families: readonly (readonly AskedPerson[])[] = [[zoe], [zoe], [zoe, minh], [zoe, minh, ana]];

/** The reply of this seed: the same seed gives the same reply. */
export function specimen(seed: number, style?: string): Specimen {
  const random = new Random(seed);
  const people = random.pick(families);
  const extended = random.chance(0.15);
  const sent = sentMail({
    people,
    questionnaire: extended ? "extended" : "standard",
    codeDemanded: random.chance(0.15),
  });
  const language = random.chance(0.6) ? "en" : "fr";
  const messy = random.chance(0.5) ? 0 : 0.15;
  const leftOut = random.chance(0.7) ? 0 : 0.15;
  const answers = new Map<string, Written | null>();
  const lives = new Map(people.map((person) => [person.id, makeLife(random)]));
  for (const question of sent.questions) {
    const person = people.find((one) => one.id === question.person);
    const life = lives.get(question.person);
    if (!person || !life) continue;
    answers.set(
      keyOf(question),
      random.chance(leftOut) ? null : write(question, person, life, language, random, messy),
    );
  }
  const name = style ?? random.pick(Object.keys(styles));
  const body = styles[name]?.({ sent, people, answers, language, random });
  if (!body) throw new Error(`There is no style "${name}".`);
  const complete = sent.questions.every((question) => {
    const written = answers.get(keyOf(question));
    return question.when === "outside-canada" && lives.get(question.person)?.inCanada === true
      ? true
      : written?.truth.kind === "value";
  });
  return { style: name, reply: replyTo(sent, people, body), truth: answers, complete };
}
