import pino from "pino";

export type Log = pino.Logger;

/** One line a request, no address, no agent, no cookie, no query. */
export function createLog(level: string): Log {
  return pino({ name: "front", level, base: { name: "front" } });
}
