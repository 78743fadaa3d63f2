import type { Instrumentation } from "next";
import type { Logger } from "pino";
import { describeError } from "#domain/describe-error.ts";
import { getSettings } from "#settings.ts";

let log: Logger | undefined;

/** What went wrong on a page: its details here, under the number that the page shows. No query, no headers, nothing of whoever asked. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { default: pino } = await import("pino");
  log ??= pino({ level: getSettings().LOG_LEVEL, base: { name: "web" } });
  const digest =
    typeof error === "object" && error !== null && "digest" in error ? error.digest : undefined;
  log.error(
    {
      digest,
      method: request.method,
      // A one-time link is a secret: of its page the log has the route alone.
      path: context.routePath.includes("[token]") ? undefined : request.path.split("?")[0],
      route: context.routePath,
      error: describeError(error),
    },
    "a request failed",
  );
};
