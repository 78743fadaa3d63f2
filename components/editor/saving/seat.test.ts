import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SeatWant } from "#domain/briefs/seats/input-seats.ts";
import type { Seating } from "#domain/briefs/seats/view-seats.ts";
import { takeSeat } from "./seat.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const other = { key: "o", name: "Nina", nodeId: null, isWriting: true, isMe: false };
const writing: Seating = { isWriting: true, others: [], askedBy: null, revision: 7, inTrash: null };
const free: Seating = { ...writing, isWriting: false };
const taken: Seating = { ...free, others: [other] };

/** A seat whose server answers as the test says. */
async function buildSeat(first: Seating | null, may = true) {
  let answer = first;
  const wants: SeatWant[] = [];
  const seat = takeSeat(async (want) => {
    wants.push(want);
    return answer;
  });
  const pass = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
  };
  seat.mayWrite(may);
  await pass(0);
  const standing = () => seat.state.get().standing;
  const setAnswer = (next: Seating | null) => {
    answer = next;
  };
  return { seat, wants, pass, standing, setAnswer };
}

describe("a tab at a draft", () => {
  it("keeps nobody from writing until it writes, and not for long after its last word", async () => {
    const { seat, wants, pass, standing, setAnswer } = await buildSeat(free);
    await pass(5_000);
    expect(wants).toEqual(["read", "read"]);
    expect(standing()).toBe("free");
    setAnswer(writing);
    seat.edited();
    seat.edited();
    await pass(0);
    expect(wants.slice(2), "at once, and once").toEqual(["write"]);
    await pass(15_000);
    expect(wants.slice(3)).toEqual(["stay", "stay", "stay"]);
    setAnswer(free);
    await pass(5_000);
    expect(wants.at(-1)).toBe("read");
    expect(standing()).toBe("free");
  });

  it("asks twice before it says that somebody else writes, for its own last tab may not be gone yet", async () => {
    const { pass, standing, setAnswer } = await buildSeat(taken);
    expect(standing()).toBe("asking");
    setAnswer(free);
    await pass(700);
    expect(standing()).toBe("free");
  });

  it("reads while somebody else writes, and may write when they have stopped", async () => {
    const { seat, pass, standing, setAnswer } = await buildSeat(taken);
    await pass(700);
    expect(seat.state.get()).toMatchObject({ standing: "reading", others: [other] });
    setAnswer(free);
    await pass(5_000);
    expect(standing()).toBe("free");
  });

  it("reads when somebody was faster", async () => {
    const { seat, pass, standing, setAnswer } = await buildSeat(free);
    setAnswer(taken);
    seat.edited();
    await pass(0);
    expect(standing()).toBe("reading");
  });

  it("that may only read says nothing else, whatever is asked of it", async () => {
    const { seat, wants, pass } = await buildSeat(taken, false);
    seat.edited();
    seat.takeOver();
    await pass(20_000);
    expect(new Set(wants)).toEqual(new Set(["read"]));
  });

  it("asks every second while it waits to take over", async () => {
    const { seat, wants, pass, standing, setAnswer } = await buildSeat(taken);
    await pass(700);
    seat.takeOver();
    await pass(2_000);
    expect(wants.slice(2)).toEqual(["takeOver", "takeOver", "takeOver"]);
    expect(seat.state.get().isWaiting).toBe(true);
    setAnswer(writing);
    await pass(1_000);
    expect(seat.state.get()).toMatchObject({ standing: "writing", isWaiting: false });
    await pass(5_000);
    expect(wants.at(-1)).toBe("stay");
    expect(standing()).toBe("writing");
  });

  it("is told who asks, and reads from when it lets them", async () => {
    const { seat, pass, wants, standing, setAnswer } = await buildSeat(free);
    setAnswer({ ...writing, askedBy: "Jan" });
    seat.edited();
    await pass(0);
    expect(seat.state.get().askedBy).toBe("Jan");
    setAnswer(taken);
    seat.letGo();
    expect(standing()).toBe("reading");
    await pass(0);
    expect(wants.at(-1)).toBe("read");
  });

  it("goes on as it was without an answer", async () => {
    const { pass, standing, setAnswer } = await buildSeat(null);
    expect(standing()).toBe("free");
    setAnswer(taken);
    await pass(5_000);
    setAnswer(null);
    await pass(5_000);
    expect(standing()).toBe("reading");
  });

  it("says nothing more once it has left", async () => {
    const { seat, wants, pass } = await buildSeat(free);
    seat.leave();
    await pass(30_000);
    expect(wants).toEqual(["read", "leave"]);
  });
});

describe("what a tab says", () => {
  it("is said one after another, the newest as soon as the one before was answered", async () => {
    const answers: ((seating: Seating) => void)[] = [];
    const wants: SeatWant[] = [];
    const seat = takeSeat((want) => {
      wants.push(want);
      return new Promise((resolve) => answers.push(resolve));
    });
    seat.mayWrite(true);
    seat.takeOver();
    seat.takeOver();
    expect(wants).toEqual(["read"]);
    answers.shift()?.(free);
    await vi.advanceTimersByTimeAsync(0);
    expect(wants).toEqual(["read", "takeOver"]);
    seat.leave();
    answers.shift()?.(taken);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(wants).toEqual(["read", "takeOver", "leave"]);
  });

  it("without an answer is told all the same to whoever waits for it", async () => {
    const { seat, setAnswer, pass } = await buildSeat(free);
    let heard = 0;
    seat.state.subscribe(() => {
      heard += 1;
    });
    setAnswer(null);
    await pass(5_000);
    expect(heard).toBe(1);
    expect(seat.state.get().standing).toBe("free");
  });
});
