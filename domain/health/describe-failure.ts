export type DescribedFailure = {
  /** Name, message and stack, without what a query was called with. */
  error: string;
  /** Of the system or of Postgres. */
  code?: string;
  constraint?: string;
  cause?: string;
};

/**
 * An error as a log may keep it: where it was thrown and what went wrong, but no value. A failed query bears its parameters in its message, and Postgres quotes
 * what it couldn't read: addresses and names of people.
 */
export function describeFailure(error: unknown): DescribedFailure {
  if (!(error instanceof Error)) return { error: `Not an error: ${typeof error}` };
  const inner = error.cause instanceof Error ? error.cause : undefined;
  return {
    error: `${error.name}: ${withoutValues(error.message)}${framesOf(error)}`,
    ...describeCodes(error),
    ...(inner && {
      ...describeCodes(inner),
      cause: `${inner.name}: ${withoutValues(inner.message)}`,
    }),
  };
}

function describeCodes(error: Error): { code?: string; constraint?: string } {
  const { code, constraint }: Record<string, unknown> = { ...error };
  return {
    ...(typeof code === "string" && { code }),
    ...(typeof constraint === "string" && { constraint }),
  };
}

/** "Failed query: select …\nparams: …" and 'invalid input syntax for type uuid: "…"'. */
function withoutValues(message: string): string {
  return message
    .replace(/\nparams: .*$/s, "")
    .replace(/(: )".*"$/s, '$1"…"')
    .slice(0, 2000);
}

/** The stack begins with the message, whose lines may look like places too. */
function framesOf({ stack, message }: Error): string {
  const places = (stack ?? "").replace(message, "");
  const frames = places.split("\n").filter((line) => /^\s+at /.test(line));
  return frames.length > 0 ? `\n${frames.slice(0, 20).join("\n")}` : "";
}
