// The keys of the console, and new work without a reload. Every page works without this file.
const typing = (element) => element.closest("input:not([type=radio],[type=checkbox]), textarea, select") !== null;
const rows = () => [...document.querySelectorAll("[data-row]")];
const linkOf = (row) => row?.querySelector("a[href]");
const rowOf = (element) => element?.closest("[data-row]");

/** Puts the focus a row further down (1) or up (-1). */
function step(by) {
  const all = rows();
  const here = all.indexOf(rowOf(document.activeElement));
  const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by];
  linkOf(next)?.focus();
  return all.length > 0;
}

/** What a key stands for on this page: in the row that has the focus first, then on the page. */
function marked(key) {
  const mark = `[data-key="${CSS.escape(key)}"]`;
  return rowOf(document.activeElement)?.querySelector(mark) ?? document.querySelector(mark);
}

function use(element) {
  if (element === null || element === undefined) return false;
  if (element.matches("a, button")) element.click();
  else {
    // A field may stand in a part that is folded away.
    const folded = element.closest("details");
    if (folded !== null) folded.open = true;
    element.focus();
  }
  return true;
}

function pressed({ key }) {
  if (key === "j" || key === "k") return step(key === "j" ? 1 : -1) || use(marked(key));
  if (key === "e") return use(document.querySelector("[data-edit]"));
  if (key === "/") return use(document.querySelector("[data-search]")) || go("/console/cases");
  return use(marked(key));
}

function go(path) {
  if (document.querySelector(`nav a[href="${path}"]`) === null) return false;
  location.assign(path);
  return true;
}

document.addEventListener("keydown", (event) => {
  if (document.body.dataset.shortcuts !== "on" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && typing(event.target)) return event.target.blur();
  if (typing(event.target) || event.key.length !== 1) return;
  if (pressed(event)) event.preventDefault();
});

// New work: the part of the page that shows it is fetched anew, and the focus stays where it was.
const live = document.querySelector("[data-live]");

async function renew() {
  const page = await fetch(location.href, { headers: { accept: "text/html" } });
  const fresh = page.ok ? new DOMParser().parseFromString(await page.text(), "text/html") : null;
  const now = fresh?.querySelector("[data-live]");
  if (!now) return;
  const focused = rowOf(document.activeElement)?.dataset.row;
  const before = live.querySelector(".lead")?.textContent;
  live.replaceChildren(...now.childNodes);
  if (focused !== undefined) linkOf(live.querySelector(`[data-row="${CSS.escape(focused)}"]`))?.focus();
  const after = live.querySelector(".lead")?.textContent ?? "";
  if (after !== before) document.querySelector("#told").textContent = after;
}

if (live !== null && "EventSource" in window) {
  const source = new EventSource(`/console/live?what=${live.dataset.live}`);
  let stamp = null;
  source.addEventListener("stamp", ({ data }) => {
    const isNew = stamp !== null && stamp !== data;
    stamp = data;
    if (isNew) renew().catch(() => source.close());
  });
  addEventListener("pagehide", () => source.close());
}

// What was taken from a long message is often far down in its quote.
const words = document.querySelector(".words");
const mark = words?.querySelector("mark");
if (mark) words.scrollTop = mark.offsetTop - words.offsetTop - words.clientHeight / 3;

// Passkeys: the browser's own answer goes into the form, and the form goes as any other.
async function passkey(kind, options) {
  const credential =
    kind === "create"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return JSON.stringify(credential.toJSON());
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.hidden = !("PublicKeyCredential" in window && "parseCreationOptionsFromJSON" in PublicKeyCredential);
  form.addEventListener("submit", (event) => {
    const { answer } = form.elements;
    if (answer.value !== "") return;
    event.preventDefault();
    passkey(form.dataset.passkey, JSON.parse(form.dataset.options)).then(
      (given) => {
        answer.value = given;
        form.submit();
      },
      () => form.querySelector("button").focus(),
    );
  });
}
