import type { ReactNode } from "react";
import { joinClasses } from "./class-names.ts";

export type ChipTone = "evidence-tone" | "ok" | "warn" | "err";

/** A word or two about a thing. Its colour repeats what its words say, never more. */
export function Chip({ tone, children }: { tone?: ChipTone; children: ReactNode }) {
  return <span className={joinClasses("chip", tone)}>{children}</span>;
}
