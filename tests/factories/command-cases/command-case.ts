import type { Actor } from "#domain/auth/actor.ts";
import type { Action, Thing } from "#domain/auth/can.ts";
import type { Result } from "#domain/result.ts";

/**
 * How to call a command so that all it needs is a permission: with input that is well formed, about things that needn't exist. A noun's cases
 * stand in tests/factories/command-cases/<noun>.ts by the names of its commands; tests/api/commands-by-role.db.test.ts runs them all.
 */
export type CommandCase = {
  /** What the command asks `can` for. */
  action: Action;
  /** Whose it is, where that matters. */
  thing?: Thing;
  run: (actor: Actor) => Promise<Result<unknown>>;
  /** What it does is too much to be done here: only those who may not call it do. */
  refusalsOnly?: true;
};

export type CommandCases = Record<string, CommandCase>;

/** The id of nothing. */
export const missingId = "01900000-0000-7000-8000-000000000000";
