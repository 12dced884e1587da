import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/**
 * One misfortune on the way between the engine and a real server. `at`: as a connection opens, at the server's greeting,
 * or at a line of the client's. It strikes `times` times (once, where nothing is said).
 */
export interface Misfortune {
  readonly at: "connect" | "greeting" | RegExp;
  readonly does:
    | "cut"
    /** The line reaches the server; what it answers reaches nobody. */
    | "cut-answer"
    /** So many bytes of the answer come through. */
    | { readonly cutAfter: number }
    /** Nothing more is heard of either side. */
    | "hang"
    /** Said in the server's place; `TAG` stands for the first word of the line. `last`: the connection ends with it. */
    | { readonly answer: string; readonly last?: boolean };
  readonly times?: number;
}

/** Passes every byte on between clients and a server on loopback, with misfortunes on demand. */
export interface Proxy {
  readonly port: number;
  /** How many misfortunes have struck so far. */
  readonly struck: number;
  meet(misfortune: Misfortune): void;
  /** From now on nothing goes wrong. */
  mend(): void;
  /** Ends every connection there is. */
  cut(): void;
  /** From now on the server's bytes come `size` at a time, `milliseconds` apart; null: as they come. */
  trickle(pace: { readonly size: number; readonly milliseconds: number } | null): void;
  close(): Promise<void>;
}

export interface ProxyOptions {
  /** Changes what the server says; `line` is the client's last line. */
  readonly rewrite?: (said: Buffer, line: string) => Buffer;
  /** Lines of the client's that the proxy answers itself, always. */
  readonly answers?: (line: string) => string | null;
}

export async function openProxy(target: number, options: ProxyOptions = {}): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const planned: { misfortune: Misfortune; left: number }[] = [];
  let struck = 0;
  let pace: { readonly size: number; readonly milliseconds: number } | null = null;

  const strikes = (at: "connect" | "greeting" | string): Misfortune | null => {
    const found = planned.find(
      ({ misfortune, left }) =>
        left > 0 && (misfortune.at instanceof RegExp ? misfortune.at.test(at) : misfortune.at === at),
    );
    if (found === undefined) return null;
    found.left -= 1;
    struck += 1;
    return found.misfortune;
  };

  const server = createServer((client) => {
    const upstream = connect(target, "127.0.0.1");
    const ends = [client, upstream];
    const end = () => {
      for (const socket of ends) socket.destroy();
    };
    for (const socket of ends) {
      sockets.add(socket);
      socket.on("error", end);
      socket.on("close", () => {
        sockets.delete(socket);
        end();
      });
    }
    // A misfortune at "connect" or "greeting" is looked for as a word that no line of a client's can be.
    if (strikes("connect")?.does === "cut") return end();
    const greeting = strikes("greeting");
    let answer: Misfortune["does"] | null =
      greeting === null ? null : greeting.does === "cut" ? "cut-answer" : greeting.does;
    let came = 0;
    let lastLine = "";
    let beginning = Buffer.alloc(0);
    let saying: Promise<void> = Promise.resolve();

    const say = (bytes: Buffer) => {
      saying = saying.then(() => trickled(client, bytes, pace));
    };
    upstream.on("data", (said: Buffer) => {
      if (answer === "hang") return;
      if (answer === "cut-answer") return end();
      if (answer !== null && typeof answer === "object" && "answer" in answer) {
        client.end(`${answer.answer}\r\n`);
        upstream.destroy();
        return;
      }
      const bytes = options.rewrite ? options.rewrite(said, lastLine) : said;
      if (answer !== null && typeof answer === "object" && "cutAfter" in answer) {
        const room = answer.cutAfter - came;
        came += bytes.length;
        if (bytes.length < room) return say(bytes);
        client.write(bytes.subarray(0, room), end);
        return;
      }
      say(bytes);
    });
    const hear = (line: string): void => {
      lastLine = line;
      const misfortune = strikes(line);
      const own = misfortune === null ? (options.answers?.(line) ?? null) : null;
      if (own !== null) return say(Buffer.from(`${own}\r\n`));
      if (misfortune?.does === "cut") return end();
      if (misfortune !== null && typeof misfortune.does === "object" && "answer" in misfortune.does) {
        const words = `${misfortune.does.answer.replaceAll("TAG", line.split(" ")[0] ?? "")}\r\n`;
        if (misfortune.does.last !== true) return say(Buffer.from(words));
        client.end(words);
        upstream.destroy();
        return;
      }
      if (misfortune !== null) {
        answer = misfortune.does;
        came = 0;
      }
      upstream.write(`${line}\r\n`, "latin1");
    };
    client.on("data", (bytes: Buffer) => {
      beginning = Buffer.concat([beginning, bytes]);
      for (let at = beginning.indexOf("\r\n"); at >= 0 && !client.destroyed; at = beginning.indexOf("\r\n")) {
        const line = beginning.subarray(0, at).toString("latin1");
        beginning = beginning.subarray(at + 2);
        hear(line);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    get struck() {
      return struck;
    },
    meet(misfortune) {
      planned.push({ misfortune, left: misfortune.times ?? 1 });
    },
    mend() {
      planned.length = 0;
    },
    cut,
    trickle(next) {
      pace = next;
    },
    async close() {
      cut();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function trickled(
  client: Socket,
  bytes: Buffer,
  pace: { readonly size: number; readonly milliseconds: number } | null,
): Promise<void> {
  if (pace === null) {
    client.write(bytes);
    return;
  }
  for (let at = 0; at < bytes.length && !client.destroyed; at += pace.size) {
    client.write(bytes.subarray(at, at + pace.size));
    await new Promise((resolve) => setTimeout(resolve, pace.milliseconds));
  }
}
