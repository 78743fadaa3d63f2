/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export type Random = {
  /** From 0 up to 1. */
  share(): number;
  /** A whole number from 0 up to `below`. */
  whole(below: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
};

export function openRandom(seed: number): Random {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(share() * below);
  return { share, whole, pick: (list) => list[whole(list.length)] ?? list[0] };
}
