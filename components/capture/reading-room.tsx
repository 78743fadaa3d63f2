"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "#components/editor/use-store.ts";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { getWords } from "#messages/words.ts";
import { KeyHint } from "./key-hint.tsx";
import { KeysSheet } from "./keys-sheet.tsx";
import { DoneList, ProposalList } from "./proposal-list.tsx";
import { ProposalPanel } from "./proposal-panel.tsx";
import { type Item, openRoom, type RoomNews } from "./room.ts";
import { RoomInspector } from "./room-inspector.tsx";
import type {
  BoundWords,
  IndicatorChoice,
  Proposal,
  RoomActions,
  SeriesChoice,
  SpeakerChoice,
} from "./room-types.ts";
import { sayAsked, toToast } from "./say-news.ts";
import { SelectionPanel } from "./selection-panel.tsx";
import { useMaking } from "./use-making.ts";
import { useRoomKeys } from "./use-room-keys.ts";
import { useSelection } from "./use-selection.ts";
import { listenToMarks, watchMarks } from "./watch-marks.ts";

export type RoomProps = {
  textLayerId: string;
  text: string;
  language: string;
  published: string;
  proposals: readonly Proposal[];
  decided: readonly (readonly [string, Pick<Item, "status" | "became">])[];
  bound: readonly BoundWords[];
  speakers: readonly (readonly [string, SpeakerChoice])[];
  series: readonly (readonly [string, SeriesChoice])[];
  indicators: readonly IndicatorChoice[];
  actions: RoomActions;
};

/**
 * The part of the reading room that moves: the inspector, the keys, and what is selected. The text stands in it as the server rendered it, and is never
 * rendered again: marks change by attributes.
 */
export function ReadingRoom({
  bar,
  children,
  ...props
}: RoomProps & { bar: ReactNode; children: ReactNode }) {
  const words = getWords("en", "evidence");
  const { actions, bound, indicators, language, proposals, published, text, textLayerId } = props;
  const router = useRouter();
  const showToast = useToast();
  const main = useRef<HTMLElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [tab, setTab] = useState("current");
  const [isUnfolded, setUnfolded] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [asked, setAsked] = useState({ proposalId: "", count: 0 });
  const [said, setSaid] = useState("");
  const tell = useRef<(news: RoomNews) => void>(() => undefined);
  const [room] = useState(() =>
    openRoom({
      textLayerId,
      language,
      published,
      proposals,
      decided: new Map(props.decided),
      speakers: new Map(props.speakers),
      series: new Map(props.series),
      actions,
      tell: (news) => tell.current(news),
      failed: words("room.failed"),
    }),
  );
  const { items, currentId } = useStore(room.state);
  const findRoot = useCallback(() => main.current?.querySelector<HTMLElement>("#text") ?? null, []);
  const selection = useSelection(findRoot, text);
  const { selected } = selection;
  const making = useMaking({
    selection,
    textLayerId,
    language,
    published,
    actions,
    onMade: (made, notice) => {
      if (made) room.remember(made);
      setSaid(notice);
      showToast({
        text: notice,
        ...(made && { undo: { label: words("act.undo"), run: () => void room.undo() } }),
      });
      router.refresh();
    },
  });

  useEffect(() => {
    const root = findRoot();
    // Set anew, the text has lost what was written into it.
    return root && children ? watchMarks(root, room) : undefined;
  }, [findRoot, room, children]);

  useEffect(() => {
    tell.current = (news) => {
      if (news.kind === "asks" || news.kind === "refused") {
        setTab("current");
        setUnfolded(true);
      }
      // A form that comes back refused asks nothing by itself.
      setAsked(({ count }) => ({ proposalId: "", count }));
      if (news.kind === "asks") {
        setAsked(({ count }) => ({ proposalId: news.proposalId, count: count + 1 }));
        setSaid(sayAsked(news.field));
      }
      // What was made of selected words is marked in the text: it is set anew without.
      if (news.kind === "withdrawn") router.refresh();
      const toast = toToast(room, news);
      if (toast) showToast(toast);
    };
  }, [room, router, showToast]);

  useEffect(() => {
    // Decisions are shown before they are made: whoever leaves amid them is asked.
    const onLeave = (event: BeforeUnloadEvent) => {
      if (room.isWorking()) event.preventDefault();
    };
    window.addEventListener("beforeunload", onLeave);
    return () => window.removeEventListener("beforeunload", onLeave);
  }, [room]);

  const place = useMemo(
    () => proposals.findIndex(({ id }) => id === currentId),
    [proposals, currentId],
  );
  const current = proposals[place];
  const statusOf = (id: string) => items.get(id)?.status ?? "open";
  const countOf = (status: Item["status"]) =>
    proposals.filter(({ id }) => statusOf(id) === status).length;
  const counts = {
    open: countOf("open"),
    accepted: countOf("accepted"),
    dismissed: countOf("dismissed"),
  };

  useEffect(() => {
    if (!current) return;
    setSaid(
      words("room.position", {
        kind: current.kind,
        at: place + 1,
        of: proposals.length,
        label: current.label,
        status: room.state.get().items.get(current.id)?.status ?? "open",
      }),
    );
  }, [current, place, proposals.length, room, words]);

  const editNow = () => {
    setTab("current");
    setUnfolded(true);
    // The form is there only once the tab is.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("input, select")?.focus());
  };

  useRoomKeys({
    isSelected: selected !== null,
    isByKeys: selection.isByKeys,
    j: () => room.move(1),
    k: () => room.move(-1),
    a: () => void room.accept(),
    A: () => void room.acceptParagraph(),
    x: () => void room.dismiss(),
    u: () => void room.undo(),
    e: editNow,
    s: () => selection.startByKeys(current?.start ?? 0),
    "?": () => setHelpOpen(true),
    q: () => void making.start("quote"),
    n: () => void making.start("statistic"),
    p: () => void making.start("passage"),
    move: selection.moveByKeys,
    finish: () => form.current?.querySelector<HTMLElement>("button")?.focus(),
    escape: () => {
      making.cancel();
      selection.letGo();
    },
  });

  const goTo = useCallback(
    (id: string) => {
      room.choose(id);
      setTab("current");
    },
    [room],
  );
  useEffect(() => {
    const root = findRoot();
    if (!root) return;
    return listenToMarks(root, { onProposal: goTo, onBound: () => setTab("done") });
  }, [findRoot, goTo]);

  const letGo = () => {
    making.cancel();
    selection.letGo();
  };
  const position = { at: place + 1, of: proposals.length };
  const tabs = [
    {
      id: "current",
      label: words(current ? "room.tabCurrent" : "room.tabNone", position),
      panel: <ProposalPanel {...{ room, actions, indicators, published, asked, form }} />,
    },
    {
      id: "all",
      label: words("room.tabAll"),
      panel: <ProposalList room={room} bound={bound} onChoose={goTo} />,
    },
    {
      id: "done",
      label: words("room.tabDone", { count: counts.accepted }),
      panel: <DoneList room={room} bound={bound} />,
    },
  ];
  const selectedTab = selected && {
    id: "selected",
    label: words("room.tabSelected"),
    panel: (
      <SelectionPanel
        words={selected.words}
        making={making.making}
        notice={making.notice}
        {...{ actions, indicators, published, form }}
        onStart={(kind) => void making.start(kind)}
        onChange={making.change}
        onMake={() => void making.make()}
        onCancel={letGo}
      />
    ),
  };
  return (
    <>
      <section className="studio-bar" aria-label={getWords("en", "studio")("thisPage")}>
        {bar}
        <span className="saved">{words("room.counts", counts)}</span>
        <Button size="small" onClick={() => setHelpOpen(true)}>
          {words("act.help")} <KeyHint keyName="?" />
        </Button>
      </section>
      <main className="studio-doc" id="content" tabIndex={-1} ref={main}>
        {children}
      </main>
      <RoomInspector
        room={room}
        atHand={selected?.words ?? current?.label ?? words("room.everythingDecided")}
        tabs={selectedTab ? [selectedTab, ...tabs] : tabs}
        chosen={selected ? "selected" : tab}
        onChoose={(id) => {
          if (selected && id !== "selected") letGo();
          setTab(id);
        }}
        isUnfolded={isUnfolded || selected !== null}
        onUnfold={setUnfolded}
        hint={
          selection.isByKeys
            ? words("select.mode")
            : words.rich("room.selectHint", { key: (text) => <kbd>{text}</kbd> })
        }
      />
      <p className="vh" role="status">
        {selected ? words("select.said", { words: selected.words }) : said}
      </p>
      <KeysSheet open={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </>
  );
}
