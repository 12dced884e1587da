import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, statement, transaction, unavailable } from "../../src/store/database.ts";
import { type Fleet, openFleet, within } from "../support/fleet.ts";
import { type PostgresServer, startPostgres } from "../support/postgres-server.ts";

/** A road to the database on which connections can fall silent: they neither answer nor close, as after a failover. */
interface Road {
  readonly url: string;
  /** Of every connection that is open now, nothing more is heard. */
  silence(): void;
  close(): Promise<void>;
}

async function openRoad(to: string): Promise<Road> {
  const pairs = new Set<{ readonly ends: readonly Socket[]; isSilent: boolean }>();
  const server = createServer((client) => {
    const upstream = connect(Number(new URL(to).port), "127.0.0.1");
    const pair = { ends: [client, upstream], isSilent: false };
    pairs.add(pair);
    const join = (from: Socket, other: Socket) => {
      from.on("data", (bytes) => void (pair.isSilent || other.write(bytes)));
      from.on("error", () => undefined);
      from.on("close", () => void (pair.isSilent || other.destroy()));
    };
    join(client, upstream);
    join(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(to);
  url.port = String((server.address() as AddressInfo).port);
  url.searchParams.set("query_timeout", "3000");
  return {
    url: url.toString(),
    silence() {
      for (const pair of pairs) pair.isSilent = true;
    },
    async close() {
      for (const { ends } of pairs) for (const socket of ends) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

describe("a database whose connections neither answer nor close", { timeout: 300_000 }, () => {
  let server: PostgresServer;
  let road: Road;
  beforeAll(async () => {
    server = await startPostgres();
    road = await openRoad(server.url);
  }, 120_000);
  afterAll(async () => {
    await road.close();
    await server.stop();
  });

  it("is away for whoever waits for an answer, and there again on a fresh connection", async () => {
    const database = await openDatabase({ url: road.url, dataDir: "" });
    const look = () => statement(database, (db) => db.selectFrom("cases").select("id").execute());
    expect(await look()).toEqual([]);
    const cut = transaction(database, async (tx) => {
      await tx.selectFrom("cases").select("id").execute();
      road.silence();
      await tx.selectFrom("cases").select("id").execute();
    });
    const fault = await cut.then(
      () => null,
      (error: unknown) => error,
    );
    expect(unavailable(fault)?.retry).toBe(true);
    await within(20, "it answers", () =>
      look().then(
        () => true,
        () => false,
      ),
    );
    await database.close();
  });

  it("costs an engine some seconds, nobody a mail, and no message its answer", async () => {
    const fleet: Fleet = await openFleet(road.url);
    const engine = await fleet.start();
    const people = await fleet.invite(3);
    await within(120, "all are invited", () => people.every((one) => fleet.copies(one, "portal1").length > 0));
    road.silence();
    for (const one of people) await fleet.answer(one);
    await within(120, "all have an account", () => people.every((one) => fleet.copies(one, "portal2").length > 0));
    for (const one of people) expect(fleet.copies(one, "portal2")).toHaveLength(1);
    expect(engine.alive).toBe(true);
    await fleet.close();
  });
});
