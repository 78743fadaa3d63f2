import { createServer, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { closeDb } from "#db/client.ts";
import { setDatabaseUrl } from "#tests/setup/test-database.ts";
import { isDatabaseReady } from "./queries.ts";

test("a database that takes connections and says nothing isn't ready, and that is told soon", async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket));
  await new Promise<void>((listening) => silent.listen(0, "127.0.0.1", () => listening()));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    silent.close();
    await closeDb();
  });
  const address = silent.address();
  const port = typeof address === "object" && address ? address.port : 0;
  setDatabaseUrl(`postgres://nobody@127.0.0.1:${port}/nothing`);
  const startedAt = performance.now();
  expect(await isDatabaseReady()).toBe(false);
  // Two seconds, and room for a busy machine; a connection alone is given up after five.
  expect(performance.now() - startedAt).toBeLessThan(4_500);
});
