import pino from "pino";

export type Log = pino.Logger;

/** Lines are written some at a time, at most so long after they were said: a call of the system for each costs more than all else about a pressed page. */
const gathered = { sync: false, minLength: 16_000, periodicFlush: 250 };

/** One line a request, no address, no agent, no cookie, no query. */
export function createLog(level: string): Log {
  return pino({ name: "front", level, base: { name: "front" } }, pino.destination(gathered));
}
