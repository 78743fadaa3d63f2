import type { ProblemCode } from "#messages/en/problems.ts";

/**
 * Something an editor can cause and can mend. `code` names a sentence in messages/<lang>/problems.ts, `values` fill it, and `field` names
 * the input it belongs to. What only a bug can cause is thrown instead.
 */
export type Problem = {
  code: ProblemCode;
  field?: string;
  values?: Record<string, string | number>;
};

export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export function succeed<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail(...problems: Problem[]): { ok: false; problems: Problem[] } {
  return { ok: false, problems };
}
