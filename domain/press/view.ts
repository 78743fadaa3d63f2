import type { Difference } from "./difference.ts";
import type { Damage } from "./site-files.ts";

/** A page whose file can't be made anew. */
export type HeldPage = {
  path: string;
  /** In words. */
  reason: string;
  attempts: number;
  /** ISO instant. */
  since: string;
  /** Whether readers get its last good file where it can't be rendered for them; else they are told to try later. */
  hasFile: boolean;
};

/** In what a pressed page differs from what would be pressed now. */
export type Finding = { path: string } & (
  | { kind: "missing" }
  /** Its file, or a twin of it, by the name that it has on the disk. */
  | ({ kind: "damaged" } & Damage)
  /** The address leads to another object than the database says; null where it says of none. */
  | { kind: "astray"; to: string; writtenDown: string | null }
  | ({ kind: "differs" } & Difference)
  /** It can't be pressed now, for this reason in words. */
  | { kind: "failing"; reason: string }
  /** Nothing is to be there. */
  | { kind: "superfluous" }
);

/** Why readers may get pages as they were, though no page is at fault. `since`: ISO instant; `waiting`: pages that are to be pressed. */
export type PressAlarm =
  /** No worker was there since then; null where none ever was. */
  | { kind: "noWorker"; since: string | null; waiting: number }
  /** A worker's rounds come to nothing, for this reason in words. */
  | { kind: "failing"; since: string; reason: string; waiting: number }
  /** Pages wait, and none has been pressed. */
  | { kind: "still"; since: string; waiting: number };
