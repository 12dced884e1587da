import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { scan } from "../../src/mail/clamd.ts";

let server: Server | null = null;
afterEach(() => {
  server?.close();
  server = null;
});

/** The daemon's side of INSTREAM: takes all chunks, and answers as `say` wants. */
async function daemon(say: (bytes: Buffer) => string | null): Promise<string> {
  server = createServer((socket) => {
    let taken: Buffer = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (chunk: Buffer) => {
      taken = Buffer.concat([taken, chunk]);
      const command = "zINSTREAM\0";
      if (!taken.subarray(0, command.length).equals(Buffer.from(command))) return socket.end("UNKNOWN COMMAND\0");
      const parts: Buffer[] = [];
      for (let at = command.length; at + 4 <= taken.length;) {
        const length = taken.readUInt32BE(at);
        if (length === 0) return socket.end(say(Buffer.concat(parts)) ?? "");
        parts.push(taken.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
      return undefined;
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("an antivirus daemon", () => {
  it("is given every byte, and its word is taken", async () => {
    const mail = Buffer.alloc(300_000, "x");
    const socket = await daemon((bytes) => (bytes.equals(mail) ? "stream: OK\0" : "stream: Cut FOUND\0"));
    expect(await scan(socket, mail)).toEqual({ kind: "clean" });
    expect(await scan(socket, Buffer.from("EICAR"))).toEqual({ kind: "found", name: "Cut" });
  });

  it("that is away, silent or in trouble has said nothing", async () => {
    expect(await scan("/nowhere/clamd.sock", Buffer.from("x"))).toMatchObject({ kind: "unknown" });
    expect(await scan(await daemon(() => null), Buffer.from("x"))).toMatchObject({ kind: "unknown" });
    server?.close();
    const full = await daemon(() => "INSTREAM size limit exceeded. ERROR\0");
    expect(await scan(full, Buffer.from("x"))).toMatchObject({
      kind: "unknown",
      why: expect.stringContaining("limit"),
    });
  });
});
