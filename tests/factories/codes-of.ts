import type { Problem, Result } from "#domain/result.ts";

/** What a command was refused for; nothing where it wasn't. */
export function codesOf(result: Result<unknown>): Problem["code"][] {
  return result.ok ? [] : result.problems.map(({ code }) => code);
}
