import type { Hono } from "hono";

/** A page as somebody sees it who has no script. */
export interface Page {
  readonly status: number;
  readonly path: string;
  readonly text: string;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** Somebody with a browser: keeps cookies, follows redirects, and sends the forms of the page before them. */
export class Visitor {
  readonly #app: Hono;
  readonly #from: string;
  readonly #cookies = new Map<string, string>();
  #page: Page | null = null;

  /** `from` is where they call from, for what is counted by that. */
  constructor(app: Hono, from = "203.0.113.7") {
    this.#app = app;
    this.#from = from;
  }

  get page(): Page {
    if (this.#page === null) throw new Error("Nothing has been opened yet.");
    return this.#page;
  }

  async open(path: string, method: "GET" | "HEAD" = "GET"): Promise<Page> {
    return this.#go(path, { method });
  }

  /** Sends a form of the page that is open, with the token that stands in it. A file makes it multipart. */
  async send(
    path: string,
    fields: Readonly<Record<string, string | File>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Page> {
    const token = /name="_token" value="([^"]+)"/.exec(this.#page?.text ?? "")?.[1];
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...(token === undefined ? {} : { _token: token }), ...fields }))
      body.append(name, value);
    const hasFile = Object.values(fields).some((value) => value instanceof File);
    const encoded = hasFile ? body : new URLSearchParams([...body.entries()] as [string, string][]);
    return this.#go(path, { method: "POST", body: encoded }, headers);
  }

  async #go(path: string, init: RequestInit, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    const answer = await this.#app.request(path, {
      ...init,
      headers: {
        host: "127.0.0.1:3000",
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        "x-forwarded-for": this.#from,
        "sec-fetch-site": "same-origin",
        ...headers,
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const place = answer.headers.get("location");
    if (place !== null && answer.status >= 300 && answer.status < 400) return this.open(place);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { status, headers: sent } = answer;
    this.#page = {
      status,
      path: path.replace(/#.*$/, ""),
      text: unescaped(bytes.toString("utf8")),
      headers: sent,
      bytes,
    };
    return this.#page;
  }
}

/** Words as they are read: apostrophes and quotes are escaped in the page. */
function unescaped(page: string): string {
  return page.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
