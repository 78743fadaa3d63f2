import { channel, subscribe } from "node:diagnostics_channel";
import type { Pool, PoolClient } from "pg";

/** Of the process, and not of this module: a bundle may hold several copies of it. */
const name = "plumbline:lost-connection";
const losses = channel(name);

/**
 * Lets the process outlive connections of the pool that break (Postgres restarted): of one that lies idle nobody notices, for its place is taken by another; one that is in use
 * fails with its next query, and is told of, once. Unheard, either event would end the process.
 */
export function surviveLostConnections(pool: Pool): void {
  pool.on("error", () => undefined);
  const inUse = new WeakSet<PoolClient>();
  pool.on("acquire", (client) => inUse.add(client));
  pool.on("release", (_, client) => inUse.delete(client));
  pool.on("connect", (client) => {
    client.on("error", (error) => {
      if (inUse.delete(client)) losses.publish(error);
    });
  });
}

/** Calls `listener` for each connection of this process that breaks while it is in use. */
export function onLostConnection(listener: (error: unknown) => void): void {
  subscribe(name, listener);
}
