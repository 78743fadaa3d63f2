import { randomUUID } from "node:crypto";
import type { Instrumentation } from "next";
import pino from "pino";
import { describeFailure } from "#domain/health/describe-failure.ts";
import { watchConnections } from "#domain/health/lost-connections.ts";
import { getSettings } from "#settings.ts";

let log: pino.Logger | undefined;

function getLog(): pino.Logger {
  log ??= pino({ level: getSettings().LOG_LEVEL, base: { name: "web" } });
  return log;
}

/** What fails outside of any request. */
export function logWhatNobodyWaitedFor(): void {
  process.on("unhandledRejection", (error) => {
    getLog().error(describeFailure(error), "something failed that nobody waited for");
  });
  watchConnections((failure) => getLog().error(failure, "a connection to the database broke"));
}

/**
 * What went wrong on a page: its details here, under the numbers that the page shows (a digest in the studio, the request's id to a reader). No path, for links
 * that are secrets stand in some: the front's line of the same request has what may be kept of it.
 */
export const logFailedRequest: Instrumentation.onRequestError = (error, request, context) => {
  const digest =
    typeof error === "object" && error !== null && "digest" in error ? error.digest : undefined;
  const about = { requestId: request.headers["x-request-id"], digest, route: context.routePath };
  getLog().error(
    { ...about, method: request.method, ...describeFailure(error) },
    "a request failed",
  );
};

/** What went wrong behind a form, which goes on: under the number that the form shows. */
export function logFailedAction(error: unknown): string {
  const number = randomUUID().slice(0, 8);
  getLog().error({ number, ...describeFailure(error) }, "an action failed");
  return number;
}
