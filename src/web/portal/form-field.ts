import { html } from "hono/html";
import { answerInWords } from "../../mail/template/wording.ts";
import type { AskedQuestion } from "../../question/pose.ts";
import type { AnswerType, Language } from "../../question/questionnaire.ts";
import { countryCodes, type FieldFault, fieldName } from "../../workflow/form.ts";
import { inEach, inOneLine, said, type Html, type View } from "../page.ts";
import { say } from "../wording.ts";

const eyeColours = ["black", "blue", "brown", "green", "grey", "hazel", "other"] as const;

/** How a text field helps with what goes into it. `autocomplete` serves the link's owner alone (WCAG 1.3.5). */
const inputs: Partial<Record<AnswerType, { type: string; mode: string; autocomplete: string; short: boolean }>> = {
  name: { type: "text", mode: "text", autocomplete: "name", short: false },
  uci: { type: "text", mode: "numeric", autocomplete: "off", short: true },
  email: { type: "email", mode: "email", autocomplete: "email", short: false },
  date: { type: "date", mode: "text", autocomplete: "off", short: true },
  place: { type: "text", mode: "text", autocomplete: "off", short: false },
  code: { type: "text", mode: "text", autocomplete: "off", short: true },
  height: { type: "text", mode: "numeric", autocomplete: "off", short: true },
  address: { type: "text", mode: "text", autocomplete: "street-address", short: false },
};
const plain = { type: "text", mode: "text", autocomplete: "off", short: false };

const hints: ReadonlySet<AnswerType> = new Set(["uci", "height", "address", "place"]);

/** Questions whose bracket says how to write the answer, which the field itself shows: "(year-month-day)", "(yes or no)". */
const selfEvident: ReadonlySet<AnswerType> = new Set(["date", "yes-no", "eye-colour"]);

/** The question as it stands beside its field. */
export function labelOf(language: Language, question: AskedQuestion): string {
  const text = question[language];
  return selfEvident.has(question.type) ? text.replace(/ \([^()]*\)$/, "") : text;
}

export function fieldId({ id, person }: AskedQuestion): string {
  return `${id}-${person}`;
}

/** What is wrong with a field and what to write instead. */
export function faultText(language: Language, { type }: AskedQuestion, fault: FieldFault): string {
  return say(language, fault === "unreadable" ? `form:unreadable.${type}` : `form:${fault}`);
}

/** One question with its place to answer. `own`: it is about the person whose link it is. */
export function field(
  view: View,
  question: AskedQuestion,
  own: boolean,
  value: string,
  fault: FieldFault | null,
): Html {
  const id = fieldId(question);
  const hint = hints.has(question.type);
  const notes = [hint ? `${id}-hint` : "", fault ? `${id}-fault` : ""].filter((note) => note !== "");
  const text = inEach(view, (language) => labelOf(language, question));
  const about = html`${hint ? html`<p class="hint" id="${id}-hint">${said(view, `form:hint.${question.type}`)}</p>` : ""}
  ${fault ? html`<p class="fault" id="${id}-fault">${inEach(view, (language) => faultText(language, question, fault))}</p>` : ""}`;
  const place: Place = { view, question, id, value, own, wrong: fault !== null, notes: notes.join(" ") };
  const wrong = fault ? " wrong" : "";
  return question.type === "yes-no"
    ? html`<fieldset class="field${wrong}" id="${id}" tabindex="-1" aria-describedby="${place.notes}">
        <legend>${text}</legend>
        ${about}${radios(place)}
      </fieldset>`
    : html`<div class="field${wrong}"><label for="${id}">${text}</label>${about}${control(place)}</div>`;
}

interface Place {
  readonly view: View;
  readonly question: AskedQuestion;
  readonly id: string;
  readonly value: string;
  readonly own: boolean;
  readonly wrong: boolean;
  /** Ids of what explains the field. */
  readonly notes: string;
}

function control(place: Place): Html {
  if (place.question.type === "eye-colour") return select(place, [...eyeColours]);
  if (place.question.type === "country") return select(place, countryCodes(place.view[0]));
  const { type, mode, autocomplete, short } = inputs[place.question.type] ?? plain;
  return html`<input
    id="${place.id}"
    name="${fieldName(place.question)}"
    type="${type}"
    class="${short ? "short" : "long"}"
    inputmode="${mode}"
    autocomplete="${place.own ? autocomplete : "off"}"
    autocapitalize="off"
    spellcheck="false"
    value="${place.value}"
    aria-invalid="${String(place.wrong)}"
    aria-describedby="${place.notes}"
  />`;
}

function select(place: Place, answers: readonly string[]): Html {
  const { view, question, value } = place;
  const words = (language: Language, answer: string) => answerInWords(language, question.type, answer);
  return html`<select
    id="${place.id}"
    name="${fieldName(question)}"
    aria-invalid="${String(place.wrong)}"
    aria-describedby="${place.notes}"
  >
    <option value="">${inOneLine(view, (language) => say(language, "form:choose"))}</option>
    ${answers.map(
      (answer) =>
        html`<option value="${answer}" ${answer === value ? "selected" : ""}>
          ${inOneLine(view, (language) => words(language, answer))}
        </option>`,
    )}
  </select>`;
}

function radios({ view, question, id, value }: Place): Html {
  return html`${[true, false].map((answer) => {
    const word = answer ? "yes" : "no";
    return html`<label class="choice">
      <input
        type="radio"
        id="${id}-${word}"
        name="${fieldName(question)}"
        value="${word}"
        ${value === word ? "checked" : ""}
      />
      ${inEach(view, (language) => answerInWords(language, "yes-no", answer))}
    </label>`;
  })}`;
}
