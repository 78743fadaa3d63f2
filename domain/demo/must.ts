import type { Result } from "#domain/result.ts";

/** The dossier comes with the software, so what a command refuses of it is a bug. */
export function must<T>(result: Result<T>, what: string): T {
  if (result.ok) return result.value;
  throw new Error(`The dossier's ${what} was refused: ${JSON.stringify(result.problems)}`);
}
