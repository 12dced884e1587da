import sanitizeHtml from "sanitize-html";
import { limits } from "../limits.ts";

/** Elements that only arrange words. Nothing that loads, runs, submits, frames or restyles a page. */
const kept = (
  "p div span br hr blockquote pre code h1 h2 h3 h4 h5 h6 b strong i em u s sub sup small " +
  "ul ol li dl dt dd table caption thead tbody tfoot tr td th"
).split(" ");

/**
 * HTML that somebody mailed, as it may stand in a frame of its own: arranged words and nothing else. A link becomes its
 * words, its address in `data-href` for the frame's own style to print behind them: nobody clicks, and everybody sees
 * where it leads. Pictures become their description in brackets; styles, classes and ids go altogether. Bounded by
 * `limits.mail.htmlLength`.
 */
export function sanitizeMail(html: string): string {
  return sanitizeHtml(html.slice(0, limits.mail.htmlLength), {
    allowedTags: kept,
    allowedAttributes: { td: ["colspan", "rowspan"], th: ["colspan", "rowspan"], ol: ["start"], u: ["data-href"] },
    allowedSchemes: [],
    disallowedTagsMode: "discard",
    nonTextTags: ["script", "style", "textarea", "option", "noscript", "title", "template", "svg", "math", "iframe"],
    nestingLimit: 100,
    transformTags: {
      a: (_tag, { href }) => ({ tagName: "u", attribs: href === undefined ? {} : { "data-href": href } }),
      img: (_tag, { alt }) => ({ tagName: "span", attribs: {}, text: alt ? `[${alt}]` : "[…]" }),
    },
  });
}
