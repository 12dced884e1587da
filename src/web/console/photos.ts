import { Hono } from "hono";
import { html } from "hono/html";
import { type Person, photoReturnReasons } from "../../case/case.ts";
import { describeFinding, describeForReviewer } from "../../document/photo/describe.ts";
import type { PhotoReport } from "../../document/photo/finding.ts";
import { limits } from "../../limits.ts";
import { fullName } from "../../mail/template/wording.ts";
import { readPhoto } from "../../store/photos.ts";
import { type Waiting, waitingFor } from "../../store/review.ts";
import type { Context } from "../../workflow/context.ts";
import { type OfficerEvent, officerEventSchema } from "../../workflow/officer-events.ts";
import { recordOfficer } from "../../workflow/record-officer.ts";
import type { Html } from "../page.ts";
import { actorOf, type ConsoleCall, type ConsoleEnv, fieldsOf, pageOf } from "./call.ts";
import { whyNot } from "./case-do.ts";
import { aboutCase, caseOf } from "./case-read.ts";
import type { Door } from "./door.ts";
import { consolePage, formToken, refused, type Say, sayer } from "./layout.ts";
import { listTable } from "./list-table.ts";
import { may } from "./roles.ts";
import { span } from "./time.ts";

/** `/console/photos`: what waits for review, and one photo large beside its findings and the requirements. */
export function photoRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const waiting = () => waitingFor(context.database.db, context.vault, "photo-review", limits.console.rows);
  /** The address of the photo that waits after this one, the first again after the last; null where no other waits. */
  const nextTo = async (found: Found) => {
    const all = await waiting();
    const here = all.findIndex(({ person, stored }) => stored.id === found.caseId && person === found.person.id);
    const next = all[here + 1] ?? (here > 0 ? all[0] : undefined);
    return next === undefined ? null : pathOf(next);
  };

  app.get("/", door.allow("photo.see"), async (c) => c.html(listPage(c, await waiting(), context.now().toString())));

  app.get("/:application/:person", door.allow("photo.see", aboutCase), async (c) => {
    const found = await photoOf(context, c);
    return found === null ? c.html(refused(c, "nowhere"), 404) : c.html(photoPage(c, found, null, await nextTo(found)));
  });

  // By its own id: an old page shows the photo that it was made for, or none, and never a newer one.
  app.get("/:application/:person/picture/:photo", door.allow("photo.see", aboutCase), async (c) => {
    const found = await photoOf(context, c);
    if (found === null || found.photoId !== c.req.param("photo")) return c.html(refused(c, "nowhere"), 404);
    const { bytes, format } = found.photo;
    return c.body(new Uint8Array(bytes), 200, { "Content-Type": format === "png" ? "image/png" : "image/jpeg" });
  });

  app.post(
    "/:application/:person/:event",
    door.allow((c) => decisions.find((one) => one === c.req.param("event")) ?? null, aboutCase),
    async (c) => {
      const found = await photoOf(context, c);
      if (found === null) return c.html(refused(c, "nowhere"), 404);
      const say = sayer(c.get("language"));
      const event = await eventOf(c);
      if (event === null) return c.html(photoPage(c, found, say("photos.sayWhy"), await nextTo(found)), 422);
      const { version } = await fieldsOf(c, ["version"]);
      const end = await recordOfficer(context, found.caseId, event, actorOf(c).name, pageOf(c, version));
      if (end.kind !== "recorded") {
        const now = await photoOf(context, c);
        if (now === null) return c.html(refused(c, "nowhere"), 404);
        return c.html(photoPage(c, now, whyNot(end, say), await nextTo(now)), 409);
      }
      return c.redirect((await nextTo(found)) ?? "/console/photos", 303);
    },
  );
  return app;
}

const decisions = ["photo-review", "photo-accept", "photo-return"] as const;

async function eventOf(c: ConsoleCall): Promise<OfficerEvent | null> {
  const body = await c.req.parseBody();
  const note = typeof body["note"] === "string" && body["note"].trim() !== "" ? body["note"] : null;
  const reasons = photoReturnReasons.filter((reason) => body[`reason:${reason}`] === "yes");
  const about = { event: c.req.param("event"), person: c.req.param("person") };
  const event = officerEventSchema.safeParse(about.event === "photo-return" ? { ...about, reasons, note } : about);
  return event.success ? event.data : null;
}

interface Found {
  readonly caseId: number;
  readonly version: number;
  readonly application: string;
  readonly person: Person;
  readonly photoId: string;
  readonly photo: NonNullable<Awaited<ReturnType<typeof readPhoto>>>;
}

/** The photo that stands with a person now; null where there is none to see. */
async function photoOf(context: Context, c: ConsoleCall): Promise<Found | null> {
  const stored = await caseOf(context, c.req.param("application") ?? "");
  const person = stored?.case.people.find(({ id }) => id === c.req.param("person"));
  if (!stored || !person || person.photo.kind === "none" || person.photo.kind === "returned") return null;
  const { photoId } = person.photo;
  const photo = await readPhoto(context.database.db, context.vault, photoId);
  const { id: caseId, version } = stored;
  return photo && { caseId, version, application: stored.case.application, person, photoId, photo };
}

function pathOf({ stored, person }: Waiting): string {
  return `/console/photos/${stored.case.application}/${person}`;
}

function listPage(c: ConsoleCall, waiting: readonly Waiting[], now: string): Html {
  const language = c.get("language");
  const say = sayer(language);
  const title = say("photos.title");
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      ${listTable(
        ["person", "application", "target"].map((head) => say(`photos.head.${head}`)),
        waiting.map((one) => {
          const person = one.stored.case.people.find(({ id }) => id === one.person);
          const late = one.dueAt < now;
          return html`<tr data-row="${one.stored.id}-${one.person}">
            <td><a href="${pathOf(one)}">${person ? fullName(person) : one.person}</a></td>
            <td>${one.stored.case.application}</td>
            <td class="${late ? "late" : ""}">
              ${say(late ? "queue.overdueBy" : "queue.dueIn", { time: span(language, one.dueAt, now) })}
            </td>
          </tr>`;
        }),
        say("photos.none"),
      )}`,
    true,
  );
}

function photoPage(c: ConsoleCall, found: Found, fault: string | null, next: string | null): Html {
  const language = c.get("language");
  const say = sayer(language);
  const { application, version, person, photoId, photo } = found;
  const title = say("photos.one", { name: fullName(person) });
  const at = `/console/photos/${application}/${person.id}`;
  const { findings = [], origin } = photo.report as Partial<PhotoReport>;
  const open = person.photo.kind === "submitted" || person.photo.kind === "in-review";
  const deciding = open && may(actorOf(c).role, "photo-accept");
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      ${fault === null ? "" : html`<p class="fault" role="alert">${fault}</p>`}
      <div class="columns">
        <div class="photo">
          <img src="${at}/picture/${photoId}" alt="${say("photos.alt", { name: fullName(person) })}" />
        </div>
        <div>
          <p>
            ${say(`photo.${person.photo.kind}`)} · ${application}
            ${next === null ? "" : html` · <a href="${next}" data-key="j">${say("photos.next")}</a>`}
          </p>
          <h2>${say("photos.findings")}</h2>
          ${
            findings.length === 0
              ? html`<p>${say("photos.noFindings")}</p>`
              : html`<ul>
                  ${findings.map((finding) => html`<li>${describeFinding(finding, language)}</li>`)}
                </ul>`
          }
          <h2>${say("photos.judge")}</h2>
          <ul>
            ${describeForReviewer(origin, photo.createdAt.slice(0, 10), language).map((one) => html`<li>${one}</li>`)}
          </ul>
          <h2>${say("photos.rules")}</h2>
          <ul>
            ${rules.map((rule) => html`<li>${say(`photos.rule.${rule}`)}</li>`)}
          </ul>
          ${deciding ? decisionPart(c, at, version, say) : ""}
        </div>
      </div>`,
    true,
  );
}

const rules = ["sharp", "face", "straight", "light", "background", "recent", "file"] as const;

function decisionPart(c: ConsoleCall, at: string, version: number, say: Say): Html {
  const seen = html`${formToken(c)} <input type="hidden" name="version" value="${version}" />`;
  return html`<form method="post" action="${at}/photo-accept">
      ${seen}
      <p class="actions"><button data-key="s">${say("photos.accept")}</button></p>
    </form>
    <form method="post" action="${at}/photo-return">
      ${seen}
      <fieldset class="answer">
        <legend>${say("photos.return")}</legend>
        ${photoReturnReasons.map(
          (reason, index) =>
            html`<label class="choice"
              ><input type="checkbox" name="reason:${reason}" value="yes" ${index === 0 ? "data-edit" : ""} />
              <span>${say(`photoReason.${reason}`)}</span></label
            >`,
        )}
        <label for="note">${say("photos.note")}</label>
        <textarea id="note" name="note" rows="2" maxlength="${limits.officer.noteLength}" data-key="n"></textarea>
        <p class="actions"><button class="quiet">${say("photos.returnDo")}</button></p>
      </fieldset>
    </form>`;
}
