import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { describeFinding } from "../../document/photo/describe.ts";
import type { PhotoReport } from "../../document/photo/finding.ts";
import type { Frame, Move } from "../../document/photo/frame.ts";
import { moves } from "../../document/photo/frame.ts";
import { limits } from "../../limits.ts";
import { readPhoto } from "../../store/photos.ts";
import type { Context } from "../../workflow/context.ts";
import {
  applyFrame,
  openDraft,
  photoSources,
  setFrame,
  submitDraft,
  uploadPhoto,
} from "../../workflow/portal/photo.ts";
import { isTooOften } from "../rate.ts";
import { pathOf, reached, type Reached } from "./door.ts";
import { typed } from "./field.ts";
import { checkPage, confirmPage, type Said } from "./photo-check.ts";
import { positionPage } from "./photo-position.ts";
import { statusPage, uploadPage } from "./photo-upload.ts";
import { refused } from "./refused.ts";
import { type Fault, notice } from "./screen.ts";
import { type PortalCall, type PortalEnv, wordsOf } from "./visit.ts";

/**
 * Section J: requirements and file; frame; findings with declaration; the page before the last step; submitted. Each step
 * is kept, so that a broken connection loses none.
 */
export function photoRoutes(context: Context): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const whose = ({ account, person }: Reached) => ({ caseId: account.caseId, person: person.id });
  const missing = (c: PortalCall) => c.html(notice(c, "notFound"), 404);

  app.get("/", async (c) => {
    const who = reached(c);
    if (who === null) return missing(c);
    if (isLocked(who)) return c.html(statusPage(c, who));
    return c.html(uploadPage(c, who, { faults: [], source: "", draft: await openDraft(context, whose(who)) }));
  });

  app.post("/", async (c) => {
    const who = reached(c);
    if (who === null) return missing(c);
    const t = wordsOf(c);
    const body = await c.req.parseBody();
    const source = photoSources.find((one) => one === typed(body, "source")) ?? null;
    const file = body["photo"] instanceof File && body["photo"].size > 0 ? body["photo"] : null;
    const faults: Fault[] = [];
    if (source === null) faults.push({ field: "source", text: t("photo.fault.source") });
    if (file === null) faults.push({ field: "photo", text: t("photo.fault.file") });
    const again = async (wrong: readonly Fault[], status: 422 | 429) =>
      c.html(
        uploadPage(c, who, { faults: wrong, source: source ?? "", draft: await openDraft(context, whose(who)) }),
        status,
      );
    if (source === null || file === null) return again(faults, 422);
    const { uploads } = limits.portal;
    if (await isTooOften(context, "uploads", who.account.subject, uploads))
      return again([{ field: "photo", text: t("photo.fault.often", { count: uploads.minutes }) }], 429);
    const uploaded = await uploadPhoto(context, whose(who), Buffer.from(await file.arrayBuffer()), source);
    if (uploaded.kind === "locked") return c.html(refused(c, { kind: "refused", reason: "photo-locked" }), 409);
    if (uploaded.kind === "unusable")
      return again(
        uploaded.findings.map((finding) => ({ field: "photo", text: describeFinding(finding, c.get("language")) })),
        422,
      );
    return c.redirect(pathOf(who, "photo/position"), 303);
  });

  app.get("/position", async (c) => {
    const who = reached(c);
    const draft = who && (await openDraft(context, whose(who)));
    if (who === null || isLocked(who)) return missing(c);
    return draft === null ? c.redirect(pathOf(who, "photo"), 303) : c.html(positionPage(c, who, draft));
  });

  app.post("/position", async (c) => {
    const who = reached(c);
    const draft = who && (await openDraft(context, whose(who)));
    if (who === null || isLocked(who)) return missing(c);
    if (draft === null) return c.redirect(pathOf(who, "photo"), 303);
    const body = await c.req.parseBody();
    const move = moves.find((one) => one === typed(body, "move"));
    const locked = () => c.html(refused(c, { kind: "refused", reason: "photo-locked" }), 409);
    if ((await setFrame(context, draft, move ?? frameIn(body, draft.frame))) === "locked") return locked();
    if (move !== undefined) return c.redirect(`${pathOf(who, "photo/position")}#frame`, 303);
    const cut = await applyFrame(context, whose(who));
    if (cut === "locked") return locked();
    return c.redirect(pathOf(who, "photo/check"), 303);
  });

  app.get("/check", async (c) => {
    const who = reached(c);
    const draft = who && (await openDraft(context, whose(who)));
    if (who === null || isLocked(who)) return missing(c);
    if (draft?.cut == null) return c.redirect(pathOf(who, draft === null ? "photo" : "photo/position"), 303);
    return c.html(checkPage(c, who, draft.cut.report, [], { declared: false, acknowledged: false }));
  });

  app.post("/check", async (c) => {
    const who = reached(c);
    const draft = who && (await openDraft(context, whose(who)));
    if (who === null || isLocked(who)) return missing(c);
    if (draft?.cut?.photoId == null) return c.redirect(pathOf(who, "photo"), 303);
    const said = await saidIn(c);
    const faults = unsaid(c, said, draft.cut.report);
    if (faults.length > 0) return c.html(checkPage(c, who, draft.cut.report, faults, said), 422);
    return c.html(confirmPage(c, who, draft.cut.report.verdict === "warned"));
  });

  app.post("/submit", async (c) => {
    const who = reached(c);
    const draft = who && (await openDraft(context, whose(who)));
    if (who === null) return missing(c);
    // Sent twice, by an impatient thumb or a broken connection: it is done, and that is what is said.
    if (isLocked(who)) return c.redirect(`${pathOf(who)}?done=photo`, 303);
    if (draft?.cut?.photoId == null) return c.redirect(pathOf(who, "photo"), 303);
    const said = await saidIn(c);
    const faults = unsaid(c, said, draft.cut.report);
    if (faults.length > 0) return c.html(checkPage(c, who, draft.cut.report, faults, said), 422);
    const ended = await submitDraft(context, whose(who));
    if (ended.kind === "no-draft") return c.redirect(pathOf(who, "photo"), 303);
    if (ended.kind !== "recorded") return c.html(refused(c, ended), 409);
    return c.redirect(`${pathOf(who)}?done=photo`, 303);
  });

  const picture = (c: PortalCall, bytes: Buffer | null | undefined) =>
    bytes ? c.body(new Uint8Array(bytes), 200, { "Content-Type": "image/jpeg" }) : missing(c);
  app.get("/shown.jpg", async (c) => {
    const who = reached(c);
    return picture(c, who && (await openDraft(context, whose(who)))?.shown);
  });
  app.get("/grey.jpg", async (c) => {
    const who = reached(c);
    return picture(c, who && (await openDraft(context, whose(who)))?.cut?.grey);
  });
  app.get("/photo.jpg", async (c) => {
    const who = reached(c);
    const photo = who?.person.photo;
    const id = photo && "photoId" in photo ? photo.photoId : null;
    const stored = id === null ? null : await readPhoto(context.database.db, context.vault, id);
    // Photos of before the portal's own may be PNG; the browser is told what it gets.
    if (!stored || stored.caseId !== who?.account.caseId || stored.format !== "jpeg") return picture(c, null);
    return picture(c, stored.bytes);
  });
  return app;
}

/** The bound of an upload; a larger one is answered before it is read whole. */
export const uploadBound = bodyLimit({
  maxSize: limits.portal.uploadBytes,
  onError: (c) => c.html(notice(c as PortalCall, "tooLarge"), 413),
});

const lockedStates: ReadonlySet<string> = new Set(["submitted", "in-review", "accepted"]);

function isLocked({ person }: Reached): boolean {
  return lockedStates.has(person.photo.kind);
}

async function saidIn(c: PortalCall): Promise<Said> {
  const body = await c.req.parseBody();
  return { declared: typed(body, "declared") === "yes", acknowledged: typed(body, "acknowledged") === "yes" };
}

/** The declaration, and where the check has warned, that the person goes on all the same (facts 149, 150). */
function unsaid(c: PortalCall, { declared, acknowledged }: Said, { verdict }: PhotoReport): Fault[] {
  const t = wordsOf(c);
  const faults: Fault[] = [];
  if (verdict === "warned" && !acknowledged)
    faults.push({ field: "acknowledged", text: t("photo.fault.acknowledged") });
  if (!declared) faults.push({ field: "declared", text: t("photo.fault.declared") });
  return faults;
}

/** The frame where the script left it; as it stands where the numbers are none. */
function frameIn(body: Record<string, unknown>, stands: Frame): Frame | Move {
  const [left, top, width] = ["left", "top", "width"].map((name) => Number(typed(body, name) || Number.NaN));
  if (left === undefined || top === undefined || width === undefined) return stands;
  return [left, top, width].every((value) => Number.isFinite(value) && Math.abs(value) < 1e6)
    ? { left, top, width }
    : stands;
}
