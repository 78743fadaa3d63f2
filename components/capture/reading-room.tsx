"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "#components/editor/use-store.ts";
import { Button } from "#components/ui/button.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { getEvidenceWords } from "#messages/evidence.ts";
import { getStudioWords } from "#messages/studio.ts";
import { RoomKeysSheet } from "./keys-sheet.tsx";
import { DoneList, ProposalList } from "./proposal-list.tsx";
import { ProposalPanel } from "./proposal-panel.tsx";
import { RoomInspector } from "./room-inspector.tsx";
import type { Item } from "./room-state.ts";
import type { RoomProps } from "./room-types.ts";
import { sayDoubts } from "./say-doubts.ts";
import { SelectionPanel } from "./selection-panel.tsx";
import { useMaking } from "./use-making.ts";
import { useRoom } from "./use-room.ts";
import { useRoomKeys } from "./use-room-keys.ts";
import { useSelection } from "./use-selection.ts";
import { listenToMarks, watchMarks } from "./watch-marks.ts";

/**
 * The part of the reading room that moves: the inspector, the keys, and what is selected. The text stands in it as the server rendered it, and is never
 * rendered again: marks change by attributes.
 */
export function ReadingRoom({
  bar,
  children,
  ...props
}: RoomProps & { bar: ReactNode; children: ReactNode }) {
  const words = getEvidenceWords("en");
  const { actions, bound, indicators, language, mayDecide, proposals, published, textLayerId } =
    props;
  const router = useRouter();
  const showToast = useToast();
  const main = useRef<HTMLElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { room, view, setView, asked, said, setSaid } = useRoom(props);
  const { items, currentId } = useStore(room.state);
  const findRoot = useCallback(() => main.current?.querySelector<HTMLElement>("#text") ?? null, []);
  const selection = useSelection(findRoot, props, mayDecide);
  const { selected } = selection;
  const making = useMaking({
    selection,
    textLayerId,
    language,
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
    const { kind, label } = current;
    const status = room.state.get().items.get(current.id)?.status ?? "open";
    const position = { kind, at: place + 1, of: proposals.length, label, status };
    const doubts = status === "open" ? sayDoubts(current.doubts) : null;
    setSaid([words("room.position", position), doubts].filter(Boolean).join("; "));
  }, [current, place, proposals.length, room, setSaid, words]);

  const editNow = () => {
    setView({ tab: "current", isUnfolded: true });
    // The form is there only once the tab is.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("input, select")?.focus());
  };

  useRoomKeys({
    mayDecide,
    isSelected: selected !== null,
    isByKeys: selection.isByKeys,
    j: () => room.move(1),
    k: () => room.move(-1),
    a: () => void room.accept(),
    A: () => void room.acceptParagraph(),
    x: () => void room.dismiss(),
    w: () => void (selected ? making.witness() : room.witness()),
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
      setView((now) => ({ ...now, tab: "current" }));
    },
    [room, setView],
  );
  useEffect(() => {
    const root = findRoot();
    if (!root) return;
    return listenToMarks(root, {
      onProposal: goTo,
      onBound: () => setView((now) => ({ ...now, tab: "done" })),
    });
  }, [findRoot, goTo, setView]);

  const letGo = () => {
    making.cancel();
    selection.letGo();
  };
  const position = { at: place + 1, of: proposals.length };
  const tabs = [
    {
      id: "current",
      label: words(current ? "room.tabCurrent" : "room.tabNone", position),
      panel: (
        <ProposalPanel {...{ room, actions, indicators, published, mayDecide, asked, form }} />
      ),
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
        onWitness={() => void making.witness()}
        onCancel={letGo}
      />
    ),
  };
  return (
    <>
      <section className="studio-bar" aria-label={getStudioWords("en")("thisPage")}>
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
        mayDecide={mayDecide}
        atHand={selected?.words ?? current?.label ?? words("room.everythingDecided")}
        tabs={selectedTab ? [selectedTab, ...tabs] : tabs}
        chosen={selected ? "selected" : view.tab}
        onChoose={(id) => {
          if (selected && id !== "selected") letGo();
          setView((now) => ({ ...now, tab: id }));
        }}
        isUnfolded={view.isUnfolded || selected !== null}
        onUnfold={(isUnfolded) => setView((now) => ({ ...now, isUnfolded }))}
        hint={
          !mayDecide
            ? null
            : selection.isByKeys
              ? words("select.mode")
              : words.rich("room.selectHint", { key: (text) => <kbd key="key">{text}</kbd> })
        }
      />
      <p className="vh" role="status">
        {selected ? words("select.said", { words: selected.words }) : said}
      </p>
      <RoomKeysSheet open={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </>
  );
}
