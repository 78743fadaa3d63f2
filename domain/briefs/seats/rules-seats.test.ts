import { describe, expect, it } from "vitest";
import { decideSeat, handOverMsMax, type Seat } from "./rules-seats.ts";

const me = { clientId: "mine", staffId: "me" };
const seat = (clientId: string, changes: Partial<Seat> = {}): Seat => ({
  clientId,
  staffId: clientId,
  isWriting: false,
  askedAt: null,
  ...changes,
});
const now = 100_000;
const decide = (wants: Parameters<typeof decideSeat>[1]["wants"], ...seats: Seat[]) =>
  decideSeat(seats, { me, wants, now });

describe("a draft at which somebody sits down", () => {
  it("is theirs to write where nobody else writes", () => {
    expect(decide("write").isWriting).toBe(true);
    expect(decide("write", seat("reader")).isWriting).toBe(true);
    expect(decide("stay", seat("mine", { staffId: "me", isWriting: true })).isWriting).toBe(true);
  });

  it("is theirs to read where somebody else writes", () => {
    const other = seat("other", { isWriting: true });
    expect(decide("write", other)).toEqual({ isWriting: false, askedAt: null, takesFrom: null });
    expect(decide("stay", other).isWriting).toBe(false);
  });

  it("is taken from their own other tab at once", () => {
    const own = seat("elsewhere", { staffId: "me", isWriting: true });
    expect(decide("write", own)).toMatchObject({ isWriting: true, takesFrom: own });
  });

  it("is given to who asked first once the writer lets go, or has had the time", () => {
    const other = seat("other", { isWriting: true });
    const asking = (since: number) => seat("mine", { staffId: "me", askedAt: since });
    expect(decide("takeOver", other)).toMatchObject({ isWriting: false, askedAt: now });
    const early = asking(now - handOverMsMax + 1);
    expect(decide("takeOver", other, early).isWriting).toBe(false);
    const late = asking(now - handOverMsMax);
    expect(decide("takeOver", other, late)).toMatchObject({ isWriting: true, takesFrom: other });
    expect(decide("takeOver", { ...other, isWriting: false }, early).isWriting).toBe(true);
    const earlier = seat("third", { askedAt: now - 2 * handOverMsMax });
    expect(decide("takeOver", other, late, earlier).isWriting).toBe(false);
    expect(decide("write", earlier).isWriting, "who asked comes before who comes").toBe(false);
  });

  it("is let go by who only reads", () => {
    const writing = seat("mine", { staffId: "me", isWriting: true });
    expect(decide("read", writing).isWriting).toBe(false);
  });
});
