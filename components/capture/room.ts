import { findMissing, isEdited } from "./drafts.ts";
import { keepRoomState, openItem, type RoomSetup } from "./room-state.ts";
import type {
  Became,
  Draft,
  KnownReport,
  Made,
  Outcome,
  Proposal,
  SaidProblem,
} from "./room-types.ts";

export type Room = ReturnType<typeof openRoom>;

/**
 * The reading room apart from its looks: which proposal is at hand, what was decided, what can be undone. Deciding is shown at once and taken back
 * where the server refuses; what was typed stays.
 */
export function openRoom(setup: RoomSetup) {
  const { proposals, actions, tell } = setup;
  const room = keepRoomState(setup);
  const { byId, change, itemOf, setItems, isOpen, draftOf, choose, move, moveOn, learn } = room;
  const { forgetSeries } = room;
  const underWay = new Map<string, Promise<unknown>>();
  /** Whole steps, of which a paragraph's is many requests. */
  const working = new Set<Promise<void>>();

  /** `known`: a figure's words are bound to that statistic, and none is made. */
  const send = async (
    proposal: Proposal,
    draft: Draft,
    known: string | null,
  ): Promise<Outcome<Became>> => {
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
      const made = known
        ? await actions.addWitness({ ...making, draft, statisticId: known })
        : await actions.makeStatistic({ ...making, draft });
      if (!made.ok) return made;
      learn(id, { speaker: made.value.saidBy, series: made.value.series });
      return { ok: true, value: { kind: "statistic", id: made.value.id } };
    } catch {
      return { ok: false, problems: [{ text: setup.failed }] };
    }
  };

  /** One after the other, since a figure takes over the series of the one before it. Gives those that were accepted. */
  const acceptInOrder = async (ids: readonly string[], known: string | null): Promise<string[]> => {
    const accepted: string[] = [];
    for (const id of ids) {
      const proposal = byId.get(id);
      const draft = draftOf(id);
      if (!proposal || !draft) continue;
      const sending = send(proposal, draft, known);
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

  const settle = async (ids: readonly string[], known: string | null = null): Promise<void> => {
    setItems(ids.map((id) => [id, { status: "accepted", isPending: true, problems: [] }]));
    const accepting = acceptInOrder(ids, known);
    moveOn();
    const accepted = await accepting;
    if (accepted.length === 0) return;
    change({ undo: [...room.readable.get().undo, { proposalIds: accepted, made: null }] });
    tell({ kind: known ? "witnessed" : "accepted", proposalIds: accepted });
  };

  const accept = async (): Promise<void> => {
    const id = room.readable.get().currentId;
    if (id === null || !isOpen(id)) return;
    const draft = draftOf(id);
    const missing = draft && findMissing(draft);
    if (missing) return tell({ kind: "asks", proposalId: id, field: missing });
    await workOn(() => settle([id]));
  };

  /** Binds the words at hand to the statistic that reports the same, where accepting them has shown that there is one. */
  const witness = async (): Promise<void> => {
    const id = room.readable.get().currentId;
    const known = id === null ? null : findKnown(itemOf(id).problems);
    if (id === null || !isOpen(id) || !known?.isSameValue) return;
    await workOn(() => settle([id], known.statisticId));
  };

  /** What a proposal needs to be told before it can be accepted unseen. */
  const missingOf = (id: string) => {
    const draft = draftOf(id);
    return draft && findMissing(draft);
  };

  /** Somebody says the figure whom a quotation beside it asks about: accepted now, it would be nobody's. */
  const awaitsSpeaker = (figure: Proposal, open: readonly Proposal[]) =>
    figure.kind === "figure" &&
    figure.speakerText !== null &&
    open.some(
      ({ id, kind, speakerText }) =>
        kind === "quote" && speakerText === figure.speakerText && missingOf(id) === "speaker",
    );

  /** All that is open in the paragraph at hand; what still needs an answer is left, and asked about. */
  const acceptParagraph = async (): Promise<void> => {
    const current = byId.get(room.readable.get().currentId ?? "");
    if (!current) return;
    const open = proposals.filter(({ id, block }) => block === current.block && isOpen(id));
    const unanswered = open.find(({ id }) => missingOf(id) !== null);
    const ready = open.filter((each) => missingOf(each.id) === null && !awaitsSpeaker(each, open));
    if (ready.length > 0) await workOn(() => settle(ready.map(({ id }) => id)));
    if (!unanswered) return;
    choose(unanswered.id);
    const field = missingOf(unanswered.id);
    if (field) tell({ kind: "asks", proposalId: unanswered.id, field });
  };

  const dismiss = async (): Promise<void> => {
    const id = room.readable.get().currentId;
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
      change({ undo: [...room.readable.get().undo, { proposalIds: [id], made: null }] });
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

  const undo = async (): Promise<void> => {
    await Promise.all(working);
    const steps = room.readable.get().undo;
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

  return {
    state: room.readable,
    proposals,
    find: (id: string | null) => (id === null ? undefined : byId.get(id)),
    draftOf,
    choose,
    move,
    accept,
    acceptParagraph,
    witness,
    dismiss,
    undo,
    /** Takes back these decisions, however long ago they were made. */
    undoAll: async (ids: readonly string[]): Promise<void> => {
      const undone: string[] = [];
      for (const id of ids.toReversed()) if (await reopen(id)) undone.unshift(id);
      const steps = room.readable.get().undo.map((step) => ({
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
      change({ drafts: new Map(room.readable.get().drafts).set(id, draft) });
      if (itemOf(id).problems.length > 0) setItems([[id, { problems: [] }]]);
    },
    /** Whether the server hasn't answered yet for something that is shown as decided. */
    isWorking: () => working.size > 0,
    /** What was made of selected words can be undone too. */
    remember: (made: Made) =>
      change({ undo: [...room.readable.get().undo, { proposalIds: [], made }] }),
  };
}

/** The statistic that a refusal named as reporting the same. */
export function findKnown(problems: readonly SaidProblem[]): KnownReport | null {
  return problems.find(({ known }) => known)?.known ?? null;
}

function refusal(text: string): Outcome<never> {
  return { ok: false, problems: [{ text }] };
}
