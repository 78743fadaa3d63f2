import type { SeatWant } from "./input-seats.ts";

/** A tab at a draft; those not seen for `seatMsMax` are gone. */
export type Seat = {
  clientId: string;
  staffId: string;
  isWriting: boolean;
  /** Epoch milliseconds since which it asks to write; null where it doesn't. */
  askedAt: number | null;
};

/** A tab says where it is every few seconds; a hidden one once a minute, and is away meanwhile. */
export const seatMsMax = 30_000;
/** Whoever is asked to let somebody else write has this long to save and do so. */
export const handOverMsMax = 10_000;

export type Decided = {
  isWriting: boolean;
  askedAt: number | null;
  /** Whose writing it ends. */
  takesFrom: Seat | null;
};

/**
 * Whether a tab may write from now on. Nobody is put out who hasn't been asked and given time, but for one's own other tabs; whoever asked first comes next. Pure; `seats` are those that are not gone.
 */
export function decideSeat(
  seats: readonly Seat[],
  { me, wants, now }: { me: Pick<Seat, "clientId" | "staffId">; wants: SeatWant; now: number },
): Decided {
  const mine = seats.find(({ clientId }) => clientId === me.clientId) ?? null;
  const others = seats.filter(({ clientId }) => clientId !== me.clientId);
  const writer = others.find(({ isWriting }) => isWriting) ?? null;
  const nothing = { isWriting: false, askedAt: null, takesFrom: null };
  if (wants === "read" || wants === "leave") return nothing;
  if (wants === "stay") return { ...nothing, isWriting: writer === null };
  const asksSince = mine?.askedAt ?? now;
  const isFirst = others.every(({ askedAt }) => askedAt === null || askedAt >= asksSince);
  if (writer === null && isFirst) return { ...nothing, isWriting: true };
  if (writer?.staffId === me.staffId) return { ...nothing, isWriting: true, takesFrom: writer };
  if (wants === "write") return nothing;
  const isDue = writer !== null && isFirst && now - asksSince >= handOverMsMax;
  return isDue
    ? { ...nothing, isWriting: true, takesFrom: writer }
    : { ...nothing, askedAt: asksSince };
}
