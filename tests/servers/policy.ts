import { type AddressInfo, createServer, type Socket } from "node:net";

/** What Postfix asks about: a recipient, and where the dialogue stands (`RCPT`, `END-OF-MESSAGE`). */
export type Judge = (asked: { readonly recipient: string; readonly state: string }) => string;

/** A policy server as Postfix asks them (SMTPD_POLICY_README): `judge` gives the action, such as `DUNNO` or `450 4.2.0 …`. */
export async function startPolicy(judge: Judge): Promise<{ readonly port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    let text = "";
    socket.on("data", (bytes) => {
      text += bytes.toString("latin1");
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const asked = Object.fromEntries(
          text
            .slice(0, end)
            .split("\n")
            .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
        );
        text = text.slice(end + 2);
        const action = judge({ recipient: asked["recipient"] ?? "", state: asked["protocol_state"] ?? "" });
        socket.write(`action=${action}\n\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
