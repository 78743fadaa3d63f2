import { useEffect } from "react";
import { loadPlanner, type Planner, planner } from "./planner.ts";
import { useStore } from "./use-store.ts";

/** The planner, fetched once something needs it; null till then, and where it can't be fetched. */
export function usePlanner(isNeeded: boolean): Planner | null {
  useEffect(() => {
    if (isNeeded) void loadPlanner().catch(() => null);
  }, [isNeeded]);
  return useStore(planner);
}
