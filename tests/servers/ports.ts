import { type AddressInfo, connect, createServer } from "node:net";
import { until } from "../support/rest.ts";

/** Ports of loopback that nobody listens on, each another. */
export async function freePorts<Name extends string>(...names: Name[]): Promise<Record<Name, number>> {
  const probes = await Promise.all(
    names.map(
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const probe = createServer();
          probe.once("error", reject);
          probe.listen(0, "127.0.0.1", () => resolve(probe));
        }),
    ),
  );
  const ports = probes.map((probe) => (probe.address() as AddressInfo).port);
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return Object.fromEntries(names.map((name, index) => [name, ports[index]])) as Record<Name, number>;
}

/** Waits until somebody listens there. */
export function listening(port: number, who: string): Promise<true> {
  return until(
    () =>
      new Promise<true | undefined>((resolve) => {
        const socket = connect(port, "127.0.0.1");
        socket.once("connect", () => resolve(true));
        socket.once("error", () => resolve(undefined));
        socket.once("close", () => socket.destroy());
        socket.once("connect", () => socket.destroy());
      }),
    () => `${who} does not listen on ${port}.`,
  );
}
