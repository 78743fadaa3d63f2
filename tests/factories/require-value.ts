import type { Result } from "#domain/result.ts";

/** What a command gave; a test whose set-up is refused stops here and says why. */
export function requireValue<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problems)}`);
  return result.value;
}
