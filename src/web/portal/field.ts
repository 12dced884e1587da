import { html } from "hono/html";
import type { Html } from "../page.ts";
import type { Fault } from "./screen.ts";

/** A field's fault, if it has one. */
export function faultOf(faults: readonly Fault[], id: string): string | null {
  return faults.find(({ field }) => field === id)?.text ?? null;
}

export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly value?: string;
  readonly hint?: string;
  readonly type?: "text" | "password" | "email" | "date";
  readonly autocomplete?: string;
  readonly short?: boolean;
  readonly optional?: string;
}

/** A line of text with its label, hint and fault. What was typed stays, except a password. */
export function textField(faults: readonly Fault[], field: TextField): Html {
  const { id, label, value = "", hint, type = "text", autocomplete = "off", short = false, optional } = field;
  const fault = faultOf(faults, id);
  return html`<div class="field${fault === null ? "" : " wrong"}">
    <label for="${id}">${label}${optional === undefined ? "" : html` <span class="optional">${optional}</span>`}</label>
    ${notes(id, hint, fault)}
    <input
      id="${id}"
      name="${id}"
      type="${type}"
      class="${short ? "short" : "long"}"
      autocomplete="${autocomplete}"
      autocapitalize="${type === "text" && !autocomplete.startsWith("username") ? "words" : "none"}"
      spellcheck="false"
      value="${type === "password" ? "" : value}"
      aria-invalid="${String(fault !== null)}"
      aria-describedby="${described(id, hint, fault)}"
    />
  </div>`;
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** One of a few, all in sight. */
export function choiceField(
  faults: readonly Fault[],
  id: string,
  legend: string,
  choices: readonly Choice[],
  value: string,
): Html {
  const fault = faultOf(faults, id);
  return html`<fieldset
    class="field${fault === null ? "" : " wrong"}"
    id="${id}"
    tabindex="-1"
    aria-describedby="${described(id, undefined, fault)}"
  >
    <legend>${legend}</legend>
    ${notes(id, undefined, fault)}
    ${choices.map(
      (choice) =>
        html`<label class="choice">
          <input type="radio" name="${id}" value="${choice.value}" ${choice.value === value ? "checked" : ""} />
          ${choice.text}
        </label>`,
    )}
  </fieldset>`;
}

/** A statement to agree with. */
export function tickField(faults: readonly Fault[], id: string, text: Html | string, ticked: boolean): Html {
  const fault = faultOf(faults, id);
  return html`<div class="field${fault === null ? "" : " wrong"}">
    ${notes(id, undefined, fault)}
    <label class="choice tick">
      <input
        type="checkbox"
        id="${id}"
        name="${id}"
        value="yes"
        ${ticked ? "checked" : ""}
        aria-invalid="${String(fault !== null)}"
        aria-describedby="${described(id, undefined, fault)}"
      />
      <span>${text}</span>
    </label>
  </div>`;
}

/** One of many. */
export function selectField(
  faults: readonly Fault[],
  id: string,
  label: string,
  choices: readonly Choice[],
  value: string,
  autocomplete: string,
): Html {
  const fault = faultOf(faults, id);
  return html`<div class="field${fault === null ? "" : " wrong"}">
    <label for="${id}">${label}</label>
    ${notes(id, undefined, fault)}
    <select
      id="${id}"
      name="${id}"
      autocomplete="${autocomplete}"
      aria-invalid="${String(fault !== null)}"
      aria-describedby="${described(id, undefined, fault)}"
    >
      ${choices.map(
        (choice) =>
          html`<option value="${choice.value}" ${choice.value === value ? "selected" : ""}>${choice.text}</option>`,
      )}
    </select>
  </div>`;
}

function notes(id: string, hint: string | undefined, fault: string | null): Html {
  return html`${hint === undefined ? "" : html`<p class="hint" id="${id}-hint">${hint}</p>`}
  ${fault === null ? "" : html`<p class="fault" id="${id}-fault">${fault}</p>`}`;
}

function described(id: string, hint: string | undefined, fault: string | null): string {
  return [hint === undefined ? "" : `${id}-hint`, fault === null ? "" : `${id}-fault`].filter(Boolean).join(" ");
}

/** What was typed into a field of a form; empty where it was not sent, or is a file. */
export function typed(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  return typeof value === "string" ? value.trim() : "";
}
