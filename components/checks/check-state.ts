import type { CheckItem, CheckNote, CheckOutcome } from "#domain/briefs/checks/view-checks.ts";

/** What of an item the room in the browser knows; its evidence is rendered by the server. */
export type RoomItem = Pick<
  CheckItem,
  | "nodeId"
  | "position"
  | "fingerprint"
  | "subject"
  | "text"
  | "standing"
  | "isApproved"
  | "notMine"
  | "notes"
  | "commentOn"
>;

type Made = { checkId: string; fingerprint: string; before: CheckItem["standing"] };

export type RoomState = {
  items: readonly RoomItem[];
  /** Of the one that is looked at. */
  at: number;
  /** What was done in this visit and isn't taken back; the last last. */
  made: readonly Made[];
  /** Why the last wasn't recorded, and where. */
  refusal: { at: number; texts: readonly string[] } | null;
};

export function beginChecking(items: readonly RoomItem[]): RoomState {
  const first = items.findIndex(isOpen);
  return { items, at: Math.max(0, first), made: [], refusal: null };
}

/** Waits for whoever looks. */
function isOpen({ standing, isApproved, notMine }: RoomItem): boolean {
  return standing === "open" && !isApproved && notMine === null;
}

export function isSignedOff({ standing, isApproved }: RoomItem): boolean {
  return standing === "stands" || (standing === "open" && isApproved);
}

/** Goes to a place, if there is one. */
export function goTo(state: RoomState, at: number): RoomState {
  return state.items[at] ? { ...state, at, refusal: null } : state;
}

/** Shows a decision before it is recorded, and goes on to the next place that waits; the last of them stays in sight. */
export function decide(
  state: RoomState,
  { at, outcome }: { at: number; outcome: CheckOutcome },
): RoomState {
  const item = state.items[at];
  if (!item || outcome === "comment") return { ...state, refusal: null };
  const items = setStanding(state.items, { fingerprint: item.fingerprint, standing: outcome });
  const order = [...items.keys()];
  const next = [...order.slice(at + 1), ...order.slice(0, at)].find((one) => {
    const candidate = items[one];
    return candidate && isOpen(candidate);
  });
  return { ...state, items, at: next ?? at, refusal: null };
}

/** It is recorded. */
export function record(
  state: RoomState,
  {
    fingerprint,
    note,
    before,
  }: { fingerprint: string; note: CheckNote; before: CheckItem["standing"] },
): RoomState {
  return {
    ...state,
    items: state.items.map((item) =>
      item.fingerprint === fingerprint ? { ...item, notes: [...item.notes, note] } : item,
    ),
    made: [...state.made, { checkId: note.checkId, fingerprint, before }],
  };
}

/** It was not: all is as before, and there one is told why. */
export function refuse(
  state: RoomState,
  { at, before, texts }: { at: number; before: CheckItem["standing"]; texts: readonly string[] },
): RoomState {
  const fingerprint = state.items[at]?.fingerprint ?? "";
  const items = setStanding(state.items, { fingerprint, standing: before });
  return { ...state, items, at, refusal: { at, texts } };
}

/** A check of one's own doesn't count any more. */
export function takeBack(state: RoomState, checkId: string): RoomState {
  const at = state.items.findIndex(({ notes }) => notes.some((note) => note.checkId === checkId));
  const item = state.items[at];
  if (!item) return state;
  const before = state.made.find((one) => one.checkId === checkId)?.before ?? "open";
  const taken = item.notes.find((note) => note.checkId === checkId);
  const { fingerprint } = item;
  const items = state.items.map((one) =>
    one.fingerprint === fingerprint
      ? { ...one, notes: one.notes.filter((note) => note.checkId !== checkId) }
      : one,
  );
  return {
    items:
      taken?.outcome === "comment" ? items : setStanding(items, { fingerprint, standing: before }),
    at,
    made: state.made.filter((one) => one.checkId !== checkId),
    refusal: null,
  };
}

/** Two places that say the same are checked as one. */
function setStanding(
  items: readonly RoomItem[],
  { fingerprint, standing }: Pick<RoomItem, "fingerprint" | "standing">,
): RoomItem[] {
  return items.map((item) => (item.fingerprint === fingerprint ? { ...item, standing } : item));
}
