import { html } from "hono/html";
import { fullName } from "../../mail/template/wording.ts";
import type { FieldFault, FilledIn, Form } from "../../workflow/form.ts";
import { fieldName } from "../../workflow/form.ts";
import { inEach, inOneLine, page, said, type Html, type View } from "../page.ts";
import { say } from "../wording.ts";
import { field, fieldId, labelOf } from "./form-field.ts";

/** The form: every question for every person, with what was filled in before and what is wrong with it. */
export function formPage(
  view: View,
  styles: string,
  form: Form,
  filled: FilledIn,
  faults: ReadonlyMap<string, FieldFault>,
): Html {
  const title = faults.size > 0 ? "form:titleFault" : "form:title";
  return page(
    view,
    styles,
    inOneLine(view, (language) => say(language, title)),
    html`${languageLinks(view)} ${faultList(view, form, faults)}
      <h1>${said(view, "form:title")}</h1>
      <p>${said(view, "form:intro")}</p>
      <p>${said(view, "form:rule")}</p>
      <div class="panel"><p>${said(view, "form:private")}</p></div>
      <form method="post" novalidate autocomplete="on">
        ${form.people.map((person) => {
          const questions = form.questions.filter((question) => question.person === person.id);
          const heading = `about-${person.id}`;
          return html`<section aria-labelledby="${heading}">
            <h2 id="${heading}">${said(view, "form:about", { name: fullName(person) })}</h2>
            ${questions.map((question) => {
              const name = fieldName(question);
              const own = person.id === form.writer.id;
              return field(view, question, own, filled[name] ?? "", faults.get(name) ?? null);
            })}
          </section>`;
        })}
        <button type="submit">${said(view, "form:send")}</button>
      </form>`,
  );
}

/** The other ways to read this page. Plain links: what was filled in is not carried along. */
function languageLinks([first, second]: View): Html {
  const link = (language: "en" | "fr", query: string, key: string) =>
    html`<li><a href="${query}" lang="${language}" hreflang="${language}">${say(language, key)}</a></li>`;
  const other = first === "en" ? "fr" : "en";
  return html`<nav>
    <ul>
      ${second === undefined ? link(first, "?", "form:both") : link(first, `?lang=${first}`, "form:only")}
      ${link(other, `?lang=${other}`, "form:only")}
    </ul>
  </nav>`;
}

/** On top, with a link to each field: where to look, for those who see only a part of the page. */
function faultList(view: View, form: Form, faults: ReadonlyMap<string, FieldFault>): Html {
  if (faults.size === 0) return html``;
  const wrong = form.questions.flatMap((question) => {
    const person = form.people.find(({ id }) => id === question.person);
    return person && faults.has(fieldName(question)) ? [{ question, name: fullName(person) }] : [];
  });
  return html`<div class="faults" role="alert" tabindex="-1" autofocus>
    <h2>${said(view, "form:faults", { count: wrong.length })}</h2>
    <p>${said(view, "form:kept")}</p>
    <ul>
      ${wrong.map(
        ({ question, name }) =>
          html`<li>
            <a href="#${fieldId(question)}"
              >${inEach(view, (language) => `${name} – ${labelOf(language, question)}`)}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}
