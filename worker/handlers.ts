import type { JobName } from "#domain/jobs/jobs.ts";
import { handleLoadDemo } from "./jobs/load-demo.ts";
import { handleRaiseNotices } from "./jobs/raise-notices.ts";

/** Who handles which job. Every handler parses its payload itself. */
export const handlers: Record<JobName, (payload: unknown) => Promise<void>> = {
  "load-demo": handleLoadDemo,
  "raise-notices": handleRaiseNotices,
};
