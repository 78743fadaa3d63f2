import { expect, it } from "vitest";
import { beginChecking, decide, type RoomItem, record, refuse, takeBack } from "./check-state.ts";

const item = (name: string, overrides: Partial<RoomItem> = {}): RoomItem => ({
  nodeId: name,
  position: 0,
  fingerprint: name,
  subject: "citation",
  text: { before: "", words: name, after: "" },
  standing: "open",
  isApproved: false,
  notMine: null,
  notes: [],
  commentOn: null,
  ...overrides,
});
const note = (checkId: string) => ({
  checkId,
  outcome: "stands" as const,
  remark: "",
  by: "You",
  at: "2026-11-12T09:14:00.000Z",
  isMine: true,
  isEarlier: false,
});

it("thirty citations take thirty keys, and begin with the first that waits for me", () => {
  const items = [
    item("signed", { standing: "stands" }),
    item("mine", { notMine: "own" }),
    ...Array.from({ length: 30 }, (_, n) => item(`c${n}`)),
  ];
  let state = beginChecking(items);
  expect(state.at).toBe(2);
  for (let key = 0; key < 30; key += 1) state = decide(state, { at: state.at, outcome: "stands" });
  expect(state.items.map(({ standing }) => standing)).toEqual([
    "stands",
    "open",
    ...Array.from({ length: 30 }, () => "stands"),
  ]);
});

it("goes round to what was passed over, and stays where nothing is left", () => {
  let state = { ...beginChecking([item("a"), item("b")]), at: 1 };
  state = decide(state, { at: 1, outcome: "does_not_stand" });
  expect(state.at).toBe(0);
  expect(decide(state, { at: 0, outcome: "stands" }).at).toBe(0);
});

it("checks two places that say the same as one", () => {
  const state = decide(beginChecking([item("a"), item("b"), item("c", { fingerprint: "a" })]), {
    at: 0,
    outcome: "stands",
  });
  expect(state.items.map(({ standing }) => standing)).toEqual(["stands", "open", "stands"]);
});

it("goes back to what was refused, as it was, and says why", () => {
  const state = decide(beginChecking([item("a"), item("b")]), { at: 0, outcome: "stands" });
  const back = refuse(state, { at: 0, before: "open", texts: ["It has changed."] });
  expect(back).toMatchObject({ at: 0, refusal: { texts: ["It has changed."] } });
  expect(back.items[0]?.standing).toBe("open");
});

it("takes a check back to what held before it", () => {
  const before = "does_not_stand" as const;
  let state = beginChecking([item("a", { standing: before })]);
  state = decide(state, { at: 0, outcome: "stands" });
  state = record(state, { fingerprint: "a", note: note("1"), before });
  state = takeBack(state, "1");
  expect(state.items[0]).toMatchObject({ standing: before, notes: [] });
  expect(state.made).toEqual([]);
});
