import { createStore, type ReadableStore } from "#components/editor/store.ts";
import {
  type DraftContext,
  draftFigure,
  draftQuote,
  findFigureBefore,
  findMissing,
  isEdited,
} from "./drafts.ts";
import type {
  Became,
  Draft,
  Outcome,
  Proposal,
  RoomActions,
  SaidProblem,
  SeriesChoice,
  SpeakerChoice,
} from "./room-types.ts";

export type Item = {
  status: "open" | "accepted" | "dismissed";
  /** Shown as decided already, while the server is still asked. */
  isPending: boolean;
  problems: readonly SaidProblem[];
  became: Became | null;
};

type UndoStep = { proposalIds: readonly string[]; made: Became | null };

export type RoomState = {
  items: ReadonlyMap<string, Item>;
  currentId: string | null;
  /** Only of proposals that somebody has changed. */
  drafts: ReadonlyMap<string, Draft>;
  /** People by the names that the text calls them: known before, or learnt from what was accepted. */
  speakers: ReadonlyMap<string, SpeakerChoice>;
  /** The series of accepted figures, by their proposals. */
  series: ReadonlyMap<string, SeriesChoice>;
  undo: readonly UndoStep[];
};

/** What the room has to tell whoever sits before it. */
export type RoomNews =
  | { kind: "asks"; proposalId: string; field: "speaker" | "series" | "new-series" }
  | { kind: "accepted"; proposalIds: readonly string[] }
  | { kind: "dismissed"; proposalIds: readonly string[] }
  | { kind: "refused"; proposalId: string; problems: readonly SaidProblem[] }
  | { kind: "undone"; proposalIds: readonly string[] }
  | { kind: "withdrawn" }
  | { kind: "not-withdrawn"; problems: readonly SaidProblem[] }
  | { kind: "nothing-to-undo" };

export type RoomSetup = {
  textLayerId: string;
  language: string;
  published: string;
  proposals: readonly Proposal[];
  decided: ReadonlyMap<string, Pick<Item, "status" | "became">>;
  speakers: ReadonlyMap<string, SpeakerChoice>;
  series: ReadonlyMap<string, SeriesChoice>;
  actions: RoomActions;
  tell: (news: RoomNews) => void;
  /** Said where the server doesn't answer. */
  failed: string;
};

export type Room = ReturnType<typeof openRoom>;

const openItem: Item = { status: "open", isPending: false, problems: [], became: null };

/**
 * The reading room apart from its looks: which proposal is at hand, what was decided, what can be undone. Deciding is shown at once and taken back
 * where the server refuses; what was typed stays.
 */
export function openRoom(setup: RoomSetup) {
  const { proposals, actions, tell } = setup;
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const underWay = new Map<string, Promise<unknown>>();
  /** Whole steps, of which a paragraph's is many requests. */
  const working = new Set<Promise<void>>();
  const items = new Map(
    proposals.map(({ id }) => [id, { ...openItem, ...setup.decided.get(id) }] as const),
  );
  const firstOpen = proposals.find(({ id }) => items.get(id)?.status === "open");
  const store = createStore<RoomState>({
    items,
    currentId: (firstOpen ?? proposals[0])?.id ?? null,
    drafts: new Map(),
    speakers: setup.speakers,
    series: setup.series,
    undo: [],
  });

  const change = (part: Partial<RoomState>) => store.set({ ...store.get(), ...part });
  const itemOf = (id: string) => store.get().items.get(id) ?? openItem;
  const setItems = (changes: readonly (readonly [string, Partial<Item>])[]) => {
    const next = new Map(store.get().items);
    for (const [id, part] of changes) next.set(id, { ...itemOf(id), ...part });
    change({ items: next });
  };
  const isOpen = (id: string) => itemOf(id).status === "open" && !itemOf(id).isPending;

  /** What accepting would make: as a person left it, else as the proposal and what was accepted before it say. */
  const draftOf = (id: string): Draft | null => {
    const proposal = byId.get(id);
    if (!proposal) return null;
    const typed = store.get().drafts.get(id);
    if (typed) return typed;
    const before = findFigureBefore(proposals, proposal);
    const context: DraftContext = {
      published: setup.published,
      speakers: store.get().speakers,
      seriesBefore: (before && store.get().series.get(before.id)) ?? null,
    };
    return proposal.kind === "quote"
      ? draftQuote(proposal, context)
      : draftFigure(proposal, context);
  };

  const choose = (id: string) => change({ currentId: id });

  const move = (by: 1 | -1) => {
    const at = proposals.findIndex(({ id }) => id === store.get().currentId);
    const next = proposals[at + by];
    if (next) choose(next.id);
  };

  /** On to the next that is open, or to the first one that was left behind. */
  const moveOn = () => {
    const at = proposals.findIndex(({ id }) => id === store.get().currentId);
    const open = proposals.filter(({ id }) => isOpen(id));
    const next = open.find(({ id }) => proposals.findIndex((each) => each.id === id) > at);
    const target = next ?? open[0];
    if (target) choose(target.id);
  };

  const learn = (
    id: string,
    made: { speaker: SpeakerChoice | null; series?: SeriesChoice | null },
  ) => {
    const { speaker, series } = made;
    const called = byId.get(id)?.speakerText;
    if (called && speaker && speaker.kind !== "nobody") {
      change({ speakers: new Map(store.get().speakers).set(called, speaker) });
    }
    if (series) change({ series: new Map(store.get().series).set(id, series) });
  };

  const send = async (proposal: Proposal, draft: Draft): Promise<Outcome<Became>> => {
    const { id, start, end } = proposal;
    const making = {
      textLayerId: setup.textLayerId,
      language: setup.language,
      span: { start, end },
      proposalId: id,
      isEdited: isEdited(proposal, draft),
    };
    try {
      if (draft.kind === "quote") {
        const made = await actions.makeQuote({ ...making, draft });
        if (!made.ok) return made;
        learn(id, made.value);
        return { ok: true, value: { kind: "quote", id: made.value.id } };
      }
      const made = await actions.makeStatistic({ ...making, draft });
      if (!made.ok) return made;
      learn(id, { speaker: made.value.saidBy, series: made.value.series });
      return { ok: true, value: { kind: "statistic", id: made.value.id } };
    } catch {
      return { ok: false, problems: [{ text: setup.failed }] };
    }
  };

  /** One after the other, since a figure takes over the series of the one before it. Gives those that were accepted. */
  const acceptInOrder = async (ids: readonly string[]): Promise<string[]> => {
    const accepted: string[] = [];
    for (const id of ids) {
      const proposal = byId.get(id);
      const draft = draftOf(id);
      if (!proposal || !draft) continue;
      const sending = send(proposal, draft);
      underWay.set(id, sending);
      const outcome = await sending;
      underWay.delete(id);
      if (outcome.ok) {
        setItems([[id, { isPending: false, became: outcome.value }]]);
        accepted.push(id);
      } else {
        setItems([[id, { status: "open", isPending: false, problems: outcome.problems }]]);
        choose(id);
        tell({ kind: "refused", proposalId: id, problems: outcome.problems });
      }
    }
    return accepted;
  };

  const workOn = async (step: () => Promise<void>): Promise<void> => {
    const done = step();
    working.add(done);
    await done.finally(() => working.delete(done));
  };

  const settle = async (ids: readonly string[]): Promise<void> => {
    setItems(ids.map((id) => [id, { status: "accepted", isPending: true, problems: [] }]));
    const accepting = acceptInOrder(ids);
    moveOn();
    const accepted = await accepting;
    if (accepted.length === 0) return;
    change({ undo: [...store.get().undo, { proposalIds: accepted, made: null }] });
    tell({ kind: "accepted", proposalIds: accepted });
  };

  const accept = async (): Promise<void> => {
    const id = store.get().currentId;
    if (id === null || !isOpen(id)) return;
    const draft = draftOf(id);
    const missing = draft && findMissing(draft);
    if (missing) return tell({ kind: "asks", proposalId: id, field: missing });
    await workOn(() => settle([id]));
  };

  /** All that is open in the paragraph at hand; what still needs an answer is left, and asked about. */
  const acceptParagraph = async (): Promise<void> => {
    const current = byId.get(store.get().currentId ?? "");
    if (!current) return;
    const open = proposals.filter(({ id, block }) => block === current.block && isOpen(id));
    const missingOf = (id: string) => {
      const draft = draftOf(id);
      return draft && findMissing(draft);
    };
    const unanswered = open.find(({ id }) => missingOf(id) !== null);
    const ready = open.filter(({ id }) => missingOf(id) === null).map(({ id }) => id);
    if (ready.length > 0) await workOn(() => settle(ready));
    if (!unanswered) return;
    choose(unanswered.id);
    const field = missingOf(unanswered.id);
    if (field) tell({ kind: "asks", proposalId: unanswered.id, field });
  };

  const dismiss = async (): Promise<void> => {
    const id = store.get().currentId;
    if (id === null || !isOpen(id)) return;
    await workOn(() => dismissNow(id));
  };

  const dismissNow = async (id: string): Promise<void> => {
    setItems([[id, { status: "dismissed", isPending: true, problems: [] }]]);
    moveOn();
    const sending = actions.dismiss([id]).catch(() => refusal(setup.failed));
    underWay.set(id, sending);
    const outcome = await sending;
    underWay.delete(id);
    if (outcome.ok) {
      setItems([[id, { isPending: false }]]);
      change({ undo: [...store.get().undo, { proposalIds: [id], made: null }] });
      return tell({ kind: "dismissed", proposalIds: [id] });
    }
    setItems([[id, { status: "open", isPending: false, problems: outcome.problems }]]);
    choose(id);
    tell({ kind: "refused", proposalId: id, problems: outcome.problems });
  };

  /** Takes one decision back; what it became is withdrawn. */
  const reopen = async (id: string): Promise<boolean> => {
    await underWay.get(id);
    const before = itemOf(id);
    if (before.status === "open") return true;
    setItems([[id, { ...openItem, isPending: true }]]);
    const outcome = await actions.undoDecision(id).catch(() => refusal(setup.failed));
    if (outcome.ok) {
      setItems([[id, openItem]]);
      forgetSeries(id);
      return true;
    }
    setItems([[id, { ...before, problems: outcome.problems }]]);
    choose(id);
    tell({ kind: "refused", proposalId: id, problems: outcome.problems });
    return false;
  };

  const forgetSeries = (id: string) => {
    const series = new Map(store.get().series);
    series.delete(id);
    change({ series });
  };

  const undo = async (): Promise<void> => {
    await Promise.all(working);
    const steps = store.get().undo;
    const last = steps.at(-1);
    if (!last) return tell({ kind: "nothing-to-undo" });
    change({ undo: steps.slice(0, -1) });
    if (last.made) {
      const gone = await actions.withdraw(last.made).catch(() => refusal(setup.failed));
      return tell(
        gone.ok ? { kind: "withdrawn" } : { kind: "not-withdrawn", problems: gone.problems },
      );
    }
    const undone: string[] = [];
    for (const id of last.proposalIds.toReversed()) if (await reopen(id)) undone.unshift(id);
    const [first] = undone;
    if (first) choose(first);
    tell({ kind: "undone", proposalIds: undone });
  };

  const readable: ReadableStore<RoomState> = store;
  return {
    state: readable,
    proposals,
    find: (id: string | null) => (id === null ? undefined : byId.get(id)),
    draftOf,
    choose,
    move,
    accept,
    acceptParagraph,
    dismiss,
    undo,
    /** Takes back these decisions, however long ago they were made. */
    undoAll: async (ids: readonly string[]): Promise<void> => {
      const undone: string[] = [];
      for (const id of ids.toReversed()) if (await reopen(id)) undone.unshift(id);
      const steps = store.get().undo.map((step) => ({
        ...step,
        proposalIds: step.proposalIds.filter((id) => !undone.includes(id)),
      }));
      change({ undo: steps.filter(({ proposalIds, made }) => proposalIds.length > 0 || made) });
      const [first] = undone;
      if (!first) return;
      choose(first);
      tell({ kind: "undone", proposalIds: undone });
    },
    edit: (id: string, draft: Draft) => {
      change({ drafts: new Map(store.get().drafts).set(id, draft) });
      if (itemOf(id).problems.length > 0) setItems([[id, { problems: [] }]]);
    },
    /** Whether the server hasn't answered yet for something that is shown as decided. */
    isWorking: () => working.size > 0,
    /** What was made of selected words can be undone too. */
    remember: (made: Became) => change({ undo: [...store.get().undo, { proposalIds: [], made }] }),
  };
}

function refusal(text: string): Outcome<never> {
  return { ok: false, problems: [{ text }] };
}
