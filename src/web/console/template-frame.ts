import type { Reworded } from "../../mail/template/locale.ts";
import type { TemplateName } from "../../mail/template/mailing.ts";
import type { Context } from "../../workflow/context.ts";
import { previewTemplate } from "../../workflow/template-preview.ts";
import type { ConsoleCall } from "./call.ts";
import { ownFrame } from "./frame.ts";

/** What an entry of the audit log about a template says. */
export function aboutTemplate(c: ConsoleCall): string {
  return `template ${c.req.param("name") ?? ""}`;
}

/** A template in its frame, in light or dark. */
export function frameOf(
  context: Context,
  c: ConsoleCall,
  name: TemplateName,
  reworded: Reworded | null,
  look: string,
): string {
  const { html } = previewTemplate(context, name, c.get("language"), reworded);
  return ownFrame(c, html, look === "dark" ? "dark" : "light");
}
