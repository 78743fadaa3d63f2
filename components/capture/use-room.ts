"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useToast } from "#components/ui/toast.tsx";
import { getEvidenceWords } from "#messages/evidence.ts";
import { openRoom } from "./room.ts";
import type { RoomNews, RoomSetup } from "./room-state.ts";
import type { RoomProps } from "./room-types.ts";
import { sayAsked, toToast } from "./say-news.ts";

/** The room for as long as the page is open, and what it has to tell: by toasts, by what the inspector shows, and aloud. */
export function useRoom(props: RoomProps) {
  const router = useRouter();
  const showToast = useToast();
  const [view, setView] = useState({ tab: "current", isUnfolded: false });
  const [asked, setAsked] = useState({ proposalId: "", count: 0 });
  const [said, setSaid] = useState("");
  const tell = useRef<(news: RoomNews) => void>(() => undefined);
  const [room] = useState(() => openRoom(toSetup(props, (news) => tell.current(news))));

  useEffect(() => {
    tell.current = (news) => {
      if (news.kind === "asks" || news.kind === "refused") {
        setView({ tab: "current", isUnfolded: true });
      }
      // A form that comes back refused asks nothing by itself.
      const askedFor = news.kind === "asks" ? news.proposalId : "";
      setAsked(({ count }) => ({ proposalId: askedFor, count: count + 1 }));
      if (news.kind === "asks") setSaid(sayAsked(news.field));
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

  return { room, view, setView, asked, said, setSaid };
}

function toSetup(props: RoomProps, tell: (news: RoomNews) => void): RoomSetup {
  const { textLayerId, language, proposals, actions } = props;
  return {
    textLayerId,
    language,
    proposals,
    decided: new Map(props.decided),
    speakers: new Map(props.speakers),
    series: new Map(props.series),
    actions,
    tell,
    failed: getEvidenceWords("en")("room.failed"),
  };
}
