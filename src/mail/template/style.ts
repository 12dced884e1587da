/**
 * Styles by element or element and class. Mail programs drop style sheets, so each is written into its element; only
 * what needs a media query (dark, narrow) stands in the head of `templates/_shared/html.hbs`.
 * Contrast of text is at least 7:1 on its background, light and dark.
 */
const font = "font-family:Noto Sans,Segoe UI,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5;color:#1b1b1b";
const cell = "padding:10px 12px;border:1px solid #767676;text-align:left;vertical-align:top";

const styles: Readonly<Record<string, string>> = {
  body: `margin:0;padding:0;background-color:#f3f4f6;${font}`,
  "table.page": "width:100%;border-collapse:collapse;background-color:#f3f4f6",
  "td.page": "padding:16px 8px",
  "table.sheet": "width:100%;max-width:640px;margin:0 auto;border-collapse:collapse;background-color:#ffffff",
  "td.sheet": `padding:24px 20px;overflow-wrap:anywhere;${font}`,
  p: "margin:0 0 16px 0",
  "p.reference": "margin:0 0 16px 0;font-size:14px",
  "p.other": "margin:0 0 16px 0;font-size:14px;font-style:italic",
  "p.value": "margin:0 0 16px 0;padding:12px 14px;border-left:4px solid #26374a;background-color:#eef1f5",
  h2: "margin:24px 0 12px 0;font-size:19px;line-height:1.3;font-weight:bold",
  h3: "margin:20px 0 8px 0;font-size:17px;line-height:1.3;font-weight:bold",
  ul: "margin:0 0 16px 0;padding:0 0 0 22px",
  li: "margin:0 0 8px 0",
  a: "color:#1f4d8f;text-decoration:underline",
  "a.button":
    "display:inline-block;padding:12px 18px;background-color:#26374a;color:#ffffff;text-decoration:none;font-weight:bold",
  code: "font-family:Consolas,DejaVu Sans Mono,Menlo,monospace;font-size:17px;font-weight:bold",
  "code.secret":
    "font-family:Consolas,DejaVu Sans Mono,Menlo,monospace;font-size:17px;font-weight:bold;white-space:nowrap",
  hr: "margin:28px 0;border:0;border-top:2px solid #767676",
  "div.foot": "margin:24px 0 0 0;padding:16px 0 0 0;border-top:1px solid #b4b9c1;font-size:14px",
  "table.questions": "width:100%;margin:0 0 20px 0;border-collapse:collapse",
  "th.head": `${cell};background-color:#eef1f5;font-weight:bold`,
  "th.question": `${cell};width:55%;font-weight:normal`,
  "td.answer": `${cell};height:44px`,
  "p.again": "margin:8px 0 0 0;font-size:14px",
};

// Values of a mail are escaped, so a "<" that opens one of these elements is always the template's own.
const opening = /<([a-z][a-z0-9]*)(?: class="([a-z]+)")?(?=[ >])/g;

/** Writes each element's style into it. Takes HTML made from our own templates, nothing else. */
export function inlineStyles(html: string): string {
  return html.replace(opening, (tag: string, element: string, name: string | undefined) => {
    const style = styles[name ? `${element}.${name}` : element];
    return style ? `${tag} style="${style}"` : tag;
  });
}
