import type { SQL } from "drizzle-orm";
import type { Action } from "#domain/auth/can.ts";
import type { AgingDays } from "./view.ts";

/** One list of what may need mending. */
export type Report = {
  /** Who may do this sees it; to anybody else it is empty. */
  action: Action;
  /** Rows of id, path, title, language, note, count and at, in no order. */
  rows: (ask: { days: AgingDays }) => SQL;
  /** What waits longest stands first, unless the newest is what one looks for. */
  isNewestFirst?: boolean;
};
