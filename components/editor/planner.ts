import { createStore, type ReadableStore } from "./store.ts";

/** What tells which statistic a figure means. It reads the figure's time, and the rules for that weigh more than all the linter's. */
export type Planner = typeof import("#domain/evidence/lint/plan-figures.ts");

const loaded = createStore<Planner | null>(null);

/** Null until the tab has loaded it. */
export const planner: ReadableStore<Planner | null> = loaded;

/** Rejects where it can't be fetched; the next call tries again. */
export async function loadPlanner(): Promise<Planner> {
  const module = loaded.get() ?? (await import("#domain/evidence/lint/plan-figures.ts"));
  loaded.set(module);
  return module;
}
