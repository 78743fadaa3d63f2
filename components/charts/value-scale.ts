import { scaleDecimal } from "#domain/evidence/decimal.ts";
import { listEnds } from "#domain/evidence/drawn-together.ts";
import { type Magnitude, magnitudePowers, magnitudes } from "#domain/evidence/unit-words.ts";
import type { ChartMark } from "./chart-model.ts";

/** A tick's place is a float, its words come from the decimal. Base units. */
export type Tick = { at: number; value: string };
export type ValueScale = { domain: [number, number]; ticks: Tick[]; magnitude: Magnitude };

const steps = [1, 2, 5];
const intervalsMax = 5;

/**
 * An axis that holds every end of every mark, from one round number to another with 4 to 6 ticks. `fromZero` for bars: they lie about their lengths otherwise.
 */
export function buildValueScale(
  marks: readonly Pick<ChartMark, "value" | "low" | "high" | "previous">[],
  { fromZero }: { fromZero: boolean },
): ValueScale {
  const ends = marks.flatMap((mark) => [
    ...listNumbers(mark),
    ...(mark.previous === null ? [] : listNumbers(mark.previous)),
  ]);
  if (ends.length === 0) ends.push(0);
  const [low, high] = widen(
    Math.min(...ends, ...(fromZero ? [0] : [])),
    Math.max(...ends, ...(fromZero ? [0] : [])),
  );
  const { step, power } = chooseStep(low, high);
  const unit = step * 10 ** power;
  const [first, last] = [Math.floor(low / unit + 1e-9), Math.ceil(high / unit - 1e-9)];
  const ticks: Tick[] = [];
  for (let count = first; count <= last; count++) {
    const value = scaleDecimal(String(count * step), power);
    ticks.push({ at: Number(value), value });
  }
  return {
    domain: [
      fromZero ? (ticks[0]?.at ?? 0) : Math.max(ticks[0]?.at ?? 0, low - (high - low) * 0.1),
      ticks.at(-1)?.at ?? 1,
    ],
    // A tick beneath the axis would be drawn beside the periods.
    ticks: ticks.filter((tick, n) => n > 0 || fromZero || tick.at >= low - (high - low) * 0.1),
    magnitude: chooseMagnitude(Math.max(...ends.map(Math.abs))),
  };
}

/** The greatest one from a million on that the largest value reaches, for a whole chart. */
/** In what values up to this one are counted: millions and more, else in units. */
export function chooseMagnitude(largest: number): Magnitude {
  const reached = magnitudes.filter(
    (one) =>
      magnitudePowers[one] >= magnitudePowers.million && largest >= 10 ** magnitudePowers[one],
  );
  return reached.at(-1) ?? "unit";
}

function listNumbers(ends: Pick<ChartMark, "value" | "low" | "high">): number[] {
  return listEnds(ends).map(Number);
}

/** One value alone would make an axis without length. */
function widen(low: number, high: number): [number, number] {
  if (low < high) return [low, high];
  const room = Math.abs(low) * 0.1 || 1;
  return [low - room, high + room];
}

/** The smallest of 1, 2 and 5 times a power of ten that needs no more intervals than there may be. */
function chooseStep(low: number, high: number): { step: number; power: number } {
  const start = Math.floor(Math.log10((high - low) / intervalsMax));
  const candidates = [start, start + 1].flatMap((power) => steps.map((step) => ({ step, power })));
  const fitting = candidates.find(({ step, power }) => {
    const unit = step * 10 ** power;
    return Math.ceil(high / unit - 1e-9) - Math.floor(low / unit + 1e-9) <= intervalsMax;
  });
  return fitting ?? { step: 1, power: start + 2 };
}
