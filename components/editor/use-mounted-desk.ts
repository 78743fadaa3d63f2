import { type RefObject, useLayoutEffect, useState } from "react";
import { beforeLeaving } from "#components/studio/before-leaving.ts";
import { findChord } from "./chords.ts";
import { createDesk } from "./create-desk.ts";
import type { Desk, Member } from "./desk.ts";
import type { Opening, Writing } from "./saving/begin-writing.ts";
import { getDraft, putDraft } from "./saving/draft-requests.ts";
import { createDraftSaver, type DraftSaver } from "./saving/draft-saver.ts";
import { newClientId } from "./saving/new-client-id.ts";
import { loseApprovals } from "./waivers.ts";

export type Mounted = { desk: Desk; saver: DraftSaver };

type Settings = {
  host: RefObject<HTMLElement | null>;
  opening: Opening;
  writing: Writing;
  member: Member;
  say: (text: string) => void;
};

/** Mounts the editor of one opening, with its saver; null until then, "unreadable" where the document can't be shown whole. */
export function useMountedDesk({ host, opening, writing, member, say }: Settings) {
  const [mounted, setMounted] = useState<Mounted | "unreadable" | null>(null);
  // In the layout: once the next page can be seen, what was typed here last is on its way into the journal.
  useLayoutEffect(() => {
    const place = host.current;
    if (!place) return;
    const { opened, isEditable } = opening;
    const { draft, document } = opened;
    let desk: Desk | null = null;
    const saver = createDraftSaver({
      base: opened.base,
      savedAt: draft.savedAt,
      journal: writing.journal,
      put: (save) => putDraft(draft.id, save),
      readDocument: () => JSON.stringify(desk?.editor.state.doc.toJSON()),
      clientId: newClientId(),
      clearApprovals: (nodeIds) => desk && loseApprovals(desk, nodeIds),
      startsMoved: opened.conflict,
    });
    try {
      desk = createDesk({
        element: place,
        draft,
        document,
        member,
        isEditable,
        edited() {
          saver.edited();
          writing.edited();
        },
        save: saver.flush,
        say,
      });
    } catch {
      // The saver has no text to read: it must not write over what the journal keeps.
      setMounted("unreadable");
      return undefined;
    }
    const { editor, dialog, popup } = desk;
    writing.setEditor({
      saver,
      isBusy: () => dialog.get() !== null || popup.get() !== null || isHalfFilledIn(),
      freeze: () => editor.setEditable(false, false),
      findPlace: () => findBlockId(editor),
    });
    if (isEditable && opened.isRecovered && !opened.conflict) saver.edited();
    const stopListening = listen({ desk, saver, writing, isEditable });
    setMounted({ desk, saver });
    return () => {
      stopListening();
      writing.setEditor(null);
      saver.stop();
      desk.editor.destroy();
      setMounted(null);
    };
  }, [host, opening, writing, member, say]);
  return mounted;
}

/** A remark, a reply or another field beside the text, that nobody has sent yet. */
function isHalfFilledIn(): boolean {
  if (document.querySelector("dialog[open]")) return true;
  const fields = document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
    ".studio-inspector :is(textarea, input:not([type=checkbox], [type=radio], [type=search], [type=hidden]))",
  );
  return [...fields].some(({ value, defaultValue }) => value.trim() !== defaultValue.trim());
}

/** The outermost block in which the cursor is; null where that has no id. */
function findBlockId({ state }: Desk["editor"]): string | null {
  const { $from } = state.selection;
  const block = $from.depth === 0 ? $from.nodeAfter : $from.node(1);
  const nodeId: unknown = block?.attrs.nodeId;
  return typeof nodeId === "string" ? nodeId : null;
}

/** Keys of the desk, and what the browser says of the tab and the network. */
function listen({
  desk,
  saver,
  writing,
  isEditable,
}: Mounted & { writing: Writing; isEditable: boolean }): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
    if (event.key === "?" && !isTyping(event.target)) return desk.dialog.set({ kind: "keys" });
    const chord = findChord(event);
    const isOfReading = chord?.group === "going" || chord?.group === "commenting";
    if (!chord || (!isEditable && !isOfReading)) return;
    event.preventDefault();
    if (desk.popup.get()) {
      // The field that had the focus goes away with its menu.
      desk.popup.set(null);
      desk.editor.view.focus();
    }
    hearSelection();
    chord.run(desk);
  };
  const onVisible = async () => {
    if (document.visibilityState === "hidden") {
      await saver.keep();
      return;
    }
    saver.resume();
    void desk.claims.askAgain();
    if (!saver.isSaved()) return;
    const newest = await getDraft(desk.briefId);
    if (!newest || signal.aborted || !saver.isSaved()) return;
    if (newest.revision <= saver.status.get().revision) return;
    // The editor would come anew, and what is half filled in with it; a save finds out as well.
    if (desk.dialog.get() || desk.popup.get()) return;
    const who = newest.savedBy ?? desk.words("conflict.somebody");
    desk.say(desk.words("moved.text", { who, revision: newest.revision }));
    writing.show(newest);
  };
  const onLeave = (event: BeforeUnloadEvent) => {
    if (isEditable && !saver.isSaved()) event.preventDefault();
  };
  window.addEventListener("keydown", onKeyDown, { signal });
  window.addEventListener("online", () => saver.resume(), { signal });
  window.addEventListener("beforeunload", onLeave, { signal });
  document.addEventListener("visibilitychange", () => void onVisible(), { signal });
  const stopWaiting = beforeLeaving({
    finish: async () => {
      const revision = await saver.flush();
      // Until the journal says so too.
      await saver.keep();
      return revision !== null;
    },
    abandon: saver.abandon,
  });
  return () => {
    stopWaiting();
    stopping.abort();
  };
}

/** A key may come before the browser has told of the selection that the key before it made; ProseMirror listens to this. */
function hearSelection(): void {
  document.dispatchEvent(new Event("selectionchange"));
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
