import type { VisitFailureCode } from "./protocol.ts";
import { Stop } from "./stop.ts";

/** The time that a visit may take in all: it stands still while the visit waits for leave. */
export class Clock {
  readonly #controller = new AbortController();
  #leftMs: number;
  #usedMs = 0;
  #runsSince: number | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(totalMs: number) {
    this.#leftMs = totalMs;
  }

  /** Aborted, with a Stop as its reason, when the time is over. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get ms(): number {
    const running = this.#runsSince === null ? 0 : performance.now() - this.#runsSince;
    return Math.round(this.#usedMs + running);
  }

  run(): void {
    if (this.#runsSince !== null) return;
    this.#runsSince = performance.now();
    this.#timer = setTimeout(
      () => this.#controller.abort(new Stop("answer.tooSlow", "total")),
      this.#leftMs,
    );
  }

  pause(): void {
    if (this.#runsSince === null) return;
    clearTimeout(this.#timer);
    const ranMs = performance.now() - this.#runsSince;
    this.#usedMs += ranMs;
    this.#leftMs -= ranMs;
    this.#runsSince = null;
  }
}

/**
 * Does one step of a visit: it ends by `code` when it takes longer than it may, and as the visit does when that ends first. Whatever the step has opened it must close
 * when its signal is aborted.
 */
export async function within<T>(
  { signal, ms, code }: { signal: AbortSignal; ms: number; code: VisitFailureCode },
  step: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new Stop(code, `${ms} ms`)), ms);
  const either = AbortSignal.any([signal, late.signal]);
  try {
    return await Promise.race([whenAborted(either), step(either)]);
  } finally {
    clearTimeout(timer);
  }
}

/** Rejects with the signal's reason. */
function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
