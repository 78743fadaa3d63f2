import type { VisitLimits } from "./protocol.ts";

const limits: VisitLimits = {
  totalMs: 45_000,
  resolveMs: 8_000,
  connectMs: 8_000,
  headMs: 20_000,
  idleMs: 15_000,
  redirectsMax: 5,
  headBytesMax: 64_000,
  bodyBytesMax: 50_000_000,
  ratioMax: 100,
  ratioFreeBytes: 1_000_000,
};

/** The limits of a visit: whoever asks may tighten them and can't loosen them. */
export function tightenLimits(wanted: Partial<VisitLimits> = {}): VisitLimits {
  const tightened = { ...limits };
  for (const name of Object.keys(limits) as (keyof VisitLimits)[]) {
    tightened[name] = Math.min(limits[name], wanted[name] ?? limits[name]);
  }
  return tightened;
}
