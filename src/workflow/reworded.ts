import type { Reworded } from "../mail/template/locale.ts";
import type { TemplateName } from "../mail/template/mailing.ts";
import { fitting } from "../mail/template/reword.ts";
import type { Db } from "../store/database.ts";
import { templateChange } from "../store/template-changes.ts";

/**
 * What this deployment says in the place of a template's own sentences, as approved by two; null where it says what came
 * with the engine. Asked of the database for each mail, so that all engines say the same from one moment on; those that
 * are made side by side share one look.
 */
export function rewordedFor(db: Db, template: TemplateName): Promise<Reworded | null> {
  const looks = looking.get(db) ?? new Map<TemplateName, Promise<Reworded | null>>();
  looking.set(db, looks);
  const begun = looks.get(template);
  if (begun) return begun;
  const look = standingOf(db, template).finally(() => looks.delete(template));
  looks.set(template, look);
  return look;
}

const looking = new WeakMap<Db, Map<TemplateName, Promise<Reworded | null>>>();

async function standingOf(db: Db, template: TemplateName): Promise<Reworded | null> {
  const standing = await templateChange(db, template, "standing");
  return standing === null ? null : { template, sentences: fitting(template, standing.sentences) };
}
