/**
 * What the log keeps of an error: where it happened and what failed, and nothing of what was asked. A failed query's message ends in the values it
 * was given (e-mail addresses, drafts, hashes of passphrases); what Postgres itself says of them goes no further than its message.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const message = withoutValues(error);
  const frames = (error.stack ?? "").replace(error.message, "");
  const places = frames.split("\n").filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? [] : [`caused by ${describeError(error.cause)}`];
  return [`${error.name}: ${message}`, ...places, ...cause].join("\n");
}

/** As drizzle-orm writes them: "Failed query: …", a line break, "params: …". */
function withoutValues(error: Error): string {
  return "query" in error && typeof error.query === "string"
    ? `Failed query: ${error.query}`
    : error.message;
}
