import { Hono } from "hono";
import { html } from "hono/html";
import { limits } from "../../limits.ts";
import type { Language } from "../../question/questionnaire.ts";
import { countQueue } from "../../store/escalation-queue.ts";
import {
  repliesByProgram,
  repliesByWeek,
  settledByReason,
  type Trouble,
  troubleByLanguage,
  troubleByQuestion,
} from "../../store/report.ts";
import { readAgeing } from "../../workflow/ageing.ts";
import type { Context } from "../../workflow/context.ts";
import type { Html } from "../page.ts";
import type { ConsoleEnv } from "./call.ts";
import type { Door } from "./door.ts";
import { consolePage, type Say, sayer } from "./layout.ts";
import { type Bar, barPlot, figureTable } from "./plot.ts";
import { clock } from "./time.ts";

/** `/console/reports`: what is ageing, what was promised, where replies fail, and how many go straight through. */
export function reportRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", door.allow("report.see"), async (c) => {
    const { db } = context.database;
    const now = context.now();
    const since = now.subtract({ hours: 24 * limits.console.reportDays }).toString();
    const language = c.get("language");
    const say = sayer(language);
    const [queue, ageing, weeks, programs, questions, languages, settled] = await Promise.all([
      countQueue(db, now.toString()),
      readAgeing(db, context.policy, now.toString()),
      repliesByWeek(db, since),
      repliesByProgram(db, since),
      troubleByQuestion(db, since),
      troubleByLanguage(db, since),
      settledByReason(db, since),
    ]);
    const title = say("reports.title");
    const body = html`<h1>${title}</h1>
      <p class="lead">${say("reports.since", { days: limits.console.reportDays })}</p>
      ${part("reports.ageing", say, openPart(queue, say))} ${part("reports.promised", say, promisedPart(ageing, say))}
      ${part("reports.steps", say, stepsPart(ageing, say))}
      ${part(
        "reports.weeks",
        say,
        straightPart(
          "weeks",
          weeks.map((one) => ({ ...one, name: one.week })),
          language,
          say,
        ),
      )}
      ${part(
        "reports.programs",
        say,
        straightPart(
          "programs",
          programs.map((one) => ({ ...one, name: say(`program.${one.program}`) })),
          language,
          say,
        ),
      )}
      ${part(
        "reports.questions",
        say,
        troublePart(questions, say, (name) => name),
      )}
      ${part(
        "reports.languages",
        say,
        troublePart(languages, say, (name) => say(`language.${name}`)),
      )}
      ${part("reports.settled", say, settledPart(settled, say))}`;
    return c.html(consolePage(c, title, body, true));
  });
  return app;
}

function part(key: string, say: Say, body: Html): Html {
  return html`<section aria-label="${say(key)}">
    <h2>${say(key)}</h2>
    ${body}
  </section>`;
}

function openPart(queue: Awaited<ReturnType<typeof countQueue>>, say: Say): Html {
  if (queue.length === 0) return html`<p>${say("queue.none")}</p>`;
  const bars = queue.map(({ reason, open, late }): Bar => ({
    name: say(`reason.${reason}`),
    value: open,
    marked: late,
  }));
  const rows = queue.map(({ reason, open, late }) => [say(`reason.${reason}`), String(open), String(late)]);
  return withTable(
    bars,
    figureTable(say("reports.ageing"), [say("queue.head.why"), say("reports.open"), say("reports.late")], rows),
  );
}

type Ageing = Awaited<ReturnType<typeof readAgeing>>;

function promisedPart({ password, portal2 }: Ageing, say: Say): Html {
  const row = (name: string, one: Ageing["password"]) => [
    say(`reports.${name}`),
    String(one.answered),
    one.p95 === null ? "–" : hours(one.p95),
    hours(one.target),
    clock(one.oldestWaiting),
  ];
  const head = ["what", "answered", "p95", "target", "oldest"].map((name) => say(`reports.${name}`));
  return figureTable(say("reports.promised"), head, [row("password", password), row("portal2", portal2)]);
}

function stepsPart({ steps }: Ageing, say: Say): Html {
  if (steps.length === 0) return html`<p>${say("queue.none")}</p>`;
  const rows = steps.map(({ step, waiting, firstDue }) => [say(`deadline.${step}`), String(waiting), clock(firstDue)]);
  const bars = steps.map(({ step, waiting, late }): Bar => ({
    name: say(`deadline.${step}`),
    value: waiting,
    marked: late ? 1 : 0,
  }));
  const head = [say("reports.what"), say("reports.waiting"), say("reports.firstDue")];
  return withTable(bars, figureTable(say("reports.steps"), head, rows));
}

/** How many replies went straight through, a row for each week or program. */
function straightPart(
  of: "weeks" | "programs",
  list: readonly { readonly name: string; readonly replies: number; readonly straight: number }[],
  language: Language,
  say: Say,
): Html {
  if (list.length === 0) return html`<p>${say("reports.none")}</p>`;
  const rate = (one: (typeof list)[number]) => share(language, one.straight, one.replies);
  const bars = list.map((one): Bar => ({
    name: one.name,
    value: (100 * one.straight) / one.replies,
    text: rate(one),
  }));
  const rows = list.map((one) => [one.name, String(one.replies), String(one.straight), rate(one)]);
  const head = [of === "weeks" ? "week" : "program", "replies", "straight", "rate"].map((name) =>
    say(`reports.${name}`),
  );
  return withTable(bars, figureTable(say(`reports.${of}`), head, rows));
}

function troublePart(list: readonly Trouble[], say: Say, nameOf: (name: string) => string): Html {
  if (list.length === 0) return html`<p>${say("reports.none")}</p>`;
  const bars = list.map(({ name, taken, doubted }): Bar => ({
    name: nameOf(name),
    value: taken + doubted,
    marked: doubted,
    text: `${doubted} / ${taken + doubted}`,
  }));
  const rows = list.map(({ name, taken, doubted }) => [nameOf(name), String(taken), String(doubted)]);
  const head = ["what", "taken", "doubted"].map((name) => say(`reports.${name}`));
  return withTable(bars, figureTable(say("reports.failing"), head, rows));
}

function settledPart(list: Awaited<ReturnType<typeof settledByReason>>, say: Say): Html {
  if (list.length === 0) return html`<p>${say("reports.nothingSettled")}</p>`;
  const rows = list.map((one) => [
    say(`reason.${one.reason}`),
    String(one.settled),
    hours(one.median),
    hours(one.p95),
    String(one.late),
  ]);
  const head = ["what", "settledCount", "median", "p95", "late"].map((name) => say(`reports.${name}`));
  return figureTable(say("reports.settled"), head, rows);
}

function withTable(bars: readonly Bar[], table: Html): Html {
  return html`<div class="columns">
    <div>${barPlot(bars)}</div>
    <div>${table}</div>
  </div>`;
}

/** Seconds as hours and minutes: `27:05`. */
function hours(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

function share(language: Language, some: number, all: number): string {
  const style = { style: "percent", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(`${language}-CA`, style).format(all === 0 ? 0 : some / all);
}
