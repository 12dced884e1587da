import { connect } from "node:net";
import { limits } from "../limits.ts";

/** What an antivirus daemon says of some bytes. */
export type Scan =
  | { readonly kind: "clean" }
  /** `name` is the daemon's own word for what it found. */
  | { readonly kind: "found"; readonly name: string }
  /** It did not answer, or could not look: nobody knows. */
  | { readonly kind: "unknown"; readonly why: string };

/**
 * Asks clamd about a whole message, which it takes apart itself (clamd(8): INSTREAM, length-prefixed chunks, an empty one
 * at the end, NUL-terminated command and answer). `socket` is a path, or host:port. Never throws.
 */
export function scan(socket: string, bytes: Buffer): Promise<Scan> {
  return new Promise((resolve) => {
    const tcp = /^(?<host>[^/]+):(?<port>\d+)$/.exec(socket)?.groups;
    const line = tcp ? connect(Number(tcp["port"]), tcp["host"]) : connect(socket);
    let said = "";
    const end = (outcome: Scan) => {
      clearTimeout(timer);
      line.destroy();
      resolve(outcome);
    };
    const timer = setTimeout(
      () => end({ kind: "unknown", why: `no answer within ${limits.mail.scanSeconds} seconds` }),
      limits.mail.scanSeconds * 1000,
    );
    line.on("error", (error) => end({ kind: "unknown", why: error.message }));
    line.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString("latin1")).slice(0, 1000);
    });
    line.on("close", () => end(meaningOf(said)));
    line.on("connect", () => {
      line.write("zINSTREAM\0");
      for (let at = 0; at < bytes.length; at += limits.mail.scanChunkBytes) {
        const chunk = bytes.subarray(at, at + limits.mail.scanChunkBytes);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(chunk.length);
        line.write(length);
        line.write(chunk);
      }
      line.write(Buffer.alloc(4));
    });
  });
}

function meaningOf(answer: string): Scan {
  const words = answer.replace(/\0/g, "").trim();
  if (words === "stream: OK") return { kind: "clean" };
  const name = /^stream: (.+) FOUND$/.exec(words)?.[1];
  return name === undefined ? { kind: "unknown", why: words || "no answer" } : { kind: "found", name };
}
