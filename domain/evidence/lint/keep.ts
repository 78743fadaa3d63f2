import type { LintContext } from "./block.ts";

/** Work that is done once for each thing in each round: a block, or a node, which never change, with what is known of the evidence. */
export function keep<K extends object, T>(
  work: (thing: K, context: LintContext) => T,
): (thing: K, context: LintContext) => T {
  const rounds = new WeakMap<LintContext, WeakMap<K, T>>();
  return (thing, context) => {
    const things = rounds.get(context) ?? new WeakMap<K, T>();
    rounds.set(context, things);
    const known = things.get(thing);
    if (known !== undefined) return known;
    const done = work(thing, context);
    things.set(thing, done);
    return done;
  };
}
