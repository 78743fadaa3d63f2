import type { Actor } from "#domain/auth/actor.ts";
import type { Problem } from "#domain/result.ts";

/**
 * The domain refuses the public what only staff may. Somebody at a page of the studio is the public when their session has ended meanwhile: they
 * are told that, and what they have typed stays where it is.
 */
export function explainRefusal(actor: Actor, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) =>
    actor.kind === "public" && problem.code === "auth.notAllowed"
      ? { ...problem, code: "auth.signInAgain" }
      : problem,
  );
}
