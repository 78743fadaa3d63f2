import { expect, test, vi } from "vitest";
import { buildFigureProposal } from "#tests/fixtures/figure-proposal.ts";
import { openRoom } from "./room.ts";
import type { RoomNews, RoomSetup } from "./room-state.ts";
import type { FigureProposal, Proposal, QuoteProposal, RoomActions } from "./room-types.ts";

const place = {
  before: "",
  after: "",
  words: "words",
  speakerText: null,
  speakerRole: null,
  doubts: [],
};

function figure(id: string, at: Partial<FigureProposal> = {}): FigureProposal {
  return buildFigureProposal({
    ...place,
    id,
    start: Number(id.slice(1)) * 10,
    end: Number(id.slice(1)) * 10 + 5,
    label: id,
    value: "45",
    period: "2022",
    what: "Trade stood at …",
    ...at,
  });
}

function quote(id: string, at: Partial<QuoteProposal> = {}): QuoteProposal {
  const { start, end, block, sentence } = figure(id);
  return {
    ...place,
    kind: "quote",
    id,
    start,
    end,
    block,
    sentence,
    label: id,
    speech: "direct",
    day: "",
    ...at,
  };
}

const series = {
  id: "s1",
  label: "Trade turnover",
  detail: "not stated",
  unit: { kind: "currency" as const, code: "USD" },
};

function open(
  proposals: Proposal[],
  overrides: Partial<RoomActions> = {},
  setup: Partial<RoomSetup> = {},
) {
  const news: RoomNews[] = [];
  const actions = {
    makeQuote: vi.fn(async () => ({
      ok: true as const,
      value: { id: "q", code: "q-1", speaker: null },
    })),
    makeStatistic: vi.fn(async () => ({
      ok: true as const,
      value: { id: "k", code: "s-1", series: null, saidBy: null },
    })),
    addWitness: vi.fn(async () => ({
      ok: true as const,
      value: { id: "known", code: "s-2", series, saidBy: null },
    })),
    makePassage: vi.fn(async () => ({ ok: true as const, value: { id: "p" } })),
    dismiss: vi.fn(async (proposalIds: string[]) => ({
      ok: true as const,
      value: { proposalIds },
    })),
    undoDecision: vi.fn(async () => ({ ok: true as const, value: null })),
    withdraw: vi.fn(async () => ({ ok: true as const, value: null })),
    findSpeakers: vi.fn(async () => []),
    findSeries: vi.fn(async () => []),
    findOrganisations: vi.fn(async () => []),
    listRivals: vi.fn(async () => []),
    readFigure: vi.fn(async () => null),
    ...overrides,
  };
  const room = openRoom({
    textLayerId: "layer",
    language: "en",
    proposals,
    decided: new Map(),
    speakers: new Map(),
    series: new Map(),
    actions,
    tell: (each) => news.push(each),
    failed: "No answer.",
    ...setup,
  });
  const statusOf = (id: string) => room.state.get().items.get(id)?.status;
  return { room, actions, news, statusOf };
}

test("accepting is shown before the server has answered, and goes on to the next", async () => {
  const { room, statusOf } = open([figure("f1"), figure("f2")]);
  const accepting = room.accept();
  expect(statusOf("f1")).toBe("accepted");
  expect(room.state.get().currentId).toBe("f2");
  await accepting;
  expect(room.state.get().items.get("f1")).toMatchObject({ isPending: false, became: { id: "k" } });
});

test("what the server refuses is open again, at hand, with the reason and what was typed", async () => {
  const problems = [{ text: "No such period.", fieldId: "period" }];
  const { room, news, statusOf } = open([figure("f1"), figure("f2")], {
    makeStatistic: async () => ({ ok: false, problems }),
  });
  const draft = room.draftOf("f1");
  if (draft?.kind !== "figure") throw new Error("no draft");
  room.edit("f1", { ...draft, period: "202" });
  await room.accept();
  expect(statusOf("f1")).toBe("open");
  expect(room.state.get().currentId).toBe("f1");
  expect(room.state.get().items.get("f1")?.problems).toEqual(problems);
  expect(room.draftOf("f1")).toMatchObject({ period: "202" });
  expect(news).toContainEqual({ kind: "refused", proposalId: "f1", problems });
});

test("a server that doesn't answer loses nothing", async () => {
  const { room, statusOf } = open([figure("f1")], {
    makeStatistic: async () => {
      throw new Error("offline");
    },
  });
  await room.accept();
  expect(statusOf("f1")).toBe("open");
  expect(room.state.get().items.get("f1")?.problems).toEqual([{ text: "No answer." }]);
});

test("a figure takes over the series of the one before it in the same sentence, of the same unit", async () => {
  const accepted = { ok: true as const, value: { id: "k", code: "s-1", series, saidBy: null } };
  const { room } = open(
    [
      figure("f1"),
      figure("f2"),
      figure("f3", { sentence: 1 }),
      figure("f4", { unit: { kind: "percent", code: null } }),
    ],
    { makeStatistic: async () => accepted },
  );
  expect(room.draftOf("f2")).toMatchObject({ target: "stated" });
  await room.accept();
  expect(room.draftOf("f2")).toMatchObject({ target: "series", series: { id: "s1" } });
  expect(room.draftOf("f3")).toMatchObject({ target: "stated", series: null });
  expect(room.draftOf("f4")).toMatchObject({ target: "stated", series: null });
});

test("a paragraph is accepted in its order, so that a series is handed on within it", async () => {
  const makeStatistic = vi.fn<RoomActions["makeStatistic"]>(async () => ({
    ok: true,
    value: { id: "k", code: "s-1", series, saidBy: null },
  }));
  const { room, statusOf } = open([figure("f1"), figure("f2"), figure("f3", { block: 1 })], {
    makeStatistic,
  });
  await room.acceptParagraph();
  expect(makeStatistic.mock.calls.map(([{ draft }]) => draft.target)).toEqual(["stated", "series"]);
  expect([statusOf("f1"), statusOf("f2"), statusOf("f3")]).toEqual([
    "accepted",
    "accepted",
    "open",
  ]);
});

test("a quotation of somebody unknown asks who speaks, and isn't accepted before", async () => {
  const { room, news, actions, statusOf } = open([
    quote("q1", { speakerText: "Krutoy" }),
    figure("f2"),
  ]);
  await room.accept();
  expect(news).toEqual([{ kind: "asks", proposalId: "q1", field: "speaker" }]);
  await room.acceptParagraph();
  expect(actions.makeQuote).not.toHaveBeenCalled();
  expect([statusOf("q1"), statusOf("f2")]).toEqual(["open", "accepted"]);
  expect(room.state.get().currentId).toBe("q1");
});

test("a figure waits for its speaker where a quotation beside it asks who that is", async () => {
  const called = { speakerText: "Krutoy" };
  const { room, statusOf } = open([quote("q1", called), figure("f2", called), figure("f3")]);
  await room.acceptParagraph();
  expect([statusOf("q1"), statusOf("f2"), statusOf("f3")]).toEqual(["open", "open", "accepted"]);
});

test("what somebody is said to have said is a claim, what is foreseen a forecast", () => {
  const { room } = open([
    figure("f1"),
    figure("f2", { speakerText: "Krutoy" }),
    figure("f3", { speakerText: "Krutoy", status: "F" }),
  ]);
  expect(["f1", "f2", "f3"].map((id) => room.draftOf(id))).toMatchObject([
    { nature: "count" },
    { nature: "claim" },
    { nature: "forecast" },
  ]);
});

test("a slogan is nobody's", async () => {
  const { room, actions } = open([quote("q1")]);
  await room.accept();
  expect(actions.makeQuote).toHaveBeenCalledWith(
    expect.objectContaining({ draft: expect.objectContaining({ speaker: { kind: "nobody" } }) }),
  );
});

test("who a name of the text is needs saying once", async () => {
  const krutoy = {
    kind: "person" as const,
    personId: "p",
    name: "Dmitry Krutoy",
    roles: [],
    roleId: null,
  };
  const { room } = open(
    [quote("q1", { speakerText: "Krutoy" }), quote("q2", { speakerText: "Krutoy" })],
    {
      makeQuote: async () => ({ ok: true, value: { id: "q", code: "q-1", speaker: krutoy } }),
    },
  );
  const draft = room.draftOf("q1");
  if (draft?.kind !== "quote") throw new Error("no draft");
  room.edit("q1", { ...draft, speaker: { kind: "new_person", name: "Dmitry Krutoy", role: "" } });
  await room.accept();
  expect(room.draftOf("q2")).toMatchObject({ speaker: krutoy });
});

test("undo takes back the last step whole, also one that is still under way", async () => {
  const { room, actions, statusOf } = open([
    figure("f1"),
    figure("f2"),
    figure("f3", { block: 1 }),
  ]);
  await Promise.all([room.acceptParagraph(), room.undo()]);
  expect(actions.undoDecision).toHaveBeenNthCalledWith(1, "f2");
  expect(actions.undoDecision).toHaveBeenNthCalledWith(2, "f1");
  expect([statusOf("f1"), statusOf("f2")]).toEqual(["open", "open"]);
  expect(room.state.get().currentId).toBe("f1");
});

test("a decision that can't be undone stands", async () => {
  const { room, statusOf } = open([figure("f1")], {
    undoDecision: async () => ({ ok: false, problems: [{ text: "A brief cites it." }] }),
  });
  await room.accept();
  await room.undo();
  expect(statusOf("f1")).toBe("accepted");
  expect(room.state.get().items.get("f1")?.problems).toEqual([{ text: "A brief cites it." }]);
});

test("dismissing goes on, and can be undone", async () => {
  const { room, statusOf } = open([figure("f1"), figure("f2")]);
  await room.dismiss();
  expect(statusOf("f1")).toBe("dismissed");
  expect(room.state.get().currentId).toBe("f2");
  await room.undo();
  expect(statusOf("f1")).toBe("open");
});

test("a quote was said on the day that its sentence names, and else on none: not on the day of publication", () => {
  const { room } = open([quote("q1", { day: "2023-05-09" }), quote("q2")]);
  expect(room.draftOf("q1")).toMatchObject({ saidOn: "2023-05-09" });
  expect(room.draftOf("q2")).toMatchObject({ saidOn: "" });
});

const reported = (isSameValue: boolean) => ({
  makeStatistic: async () => ({
    ok: false as const,
    problems: [{ text: "Here already.", known: { statisticId: "known", isSameValue } }],
  }),
});

test("a figure that is here already is bound to its statistic, and lends its series on", async () => {
  const { room, actions, news, statusOf } = open([figure("f1"), figure("f2")], reported(true));
  await room.accept();
  expect(statusOf("f1")).toBe("open");
  expect(room.state.get().currentId).toBe("f1");
  await room.witness();
  expect(actions.addWitness).toHaveBeenCalledWith(
    expect.objectContaining({ statisticId: "known", proposalId: "f1", isEdited: false }),
  );
  expect(room.state.get().items.get("f1")).toMatchObject({
    status: "accepted",
    became: { kind: "statistic", id: "known" },
  });
  expect(news.at(-1)).toEqual({ kind: "witnessed", proposalIds: ["f1"] });
  expect(room.draftOf("f2")).toMatchObject({ series: { id: "s1" } });
  await room.undo();
  expect(actions.undoDecision).toHaveBeenCalledWith("f1");
  expect(actions.withdraw).not.toHaveBeenCalled();
  expect(statusOf("f1")).toBe("open");
});

test("nothing is bound where no statistic was found, or one of another value", async () => {
  const fresh = open([figure("f1")]);
  await fresh.room.witness();
  expect(fresh.actions.addWitness).not.toHaveBeenCalled();
  const other = open([figure("f1")], reported(false));
  await other.room.accept();
  await other.room.witness();
  expect(other.actions.addWitness).not.toHaveBeenCalled();
  expect(other.statusOf("f1")).toBe("open");
});
