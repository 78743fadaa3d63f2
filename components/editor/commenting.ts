import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { type Placed, placeThreads } from "#domain/briefs/comments/rules-places.ts";
import type { ThreadView } from "#domain/briefs/comments/view-comments.ts";
import type { Span } from "./desk.ts";
import { createStore, type ReadableStore, type Store } from "./store.ts";

/** What is being said of words, or of the brief as a whole, before it is sent. */
export type Draft = { kind: "words" | "suggestion"; text: string } | { kind: "whole" };

export type Commenter = {
  /** The threads in the order of the text, with what each is on by now. */
  placed: ReadableStore<readonly Placed[]>;
  /** The thread that is looked at. */
  current: Store<string | null>;
  draft: ReadableStore<Draft | null>;
  /** What there is, as the server has it. */
  setThreads(threads: readonly ThreadView[]): void;
  /** Finds all anew at once, so that positions hold for the text as it is. */
  placeNow(): readonly Placed[];
  /** Begins a comment; its words stay marked, and go along with the text. */
  begin(draft: Draft, span: Span | null): void;
  /** Where the words of the comment that was begun stand now. */
  findDraft(): Span | null;
  close(): void;
};

/** As the linter: soon enough to be live, and never on the path of a key. */
const placeAfterMs = 180;

const commentsKey = new PluginKey<DecorationSet>("comments");
const draftId = "draft";

/** Marks the words that comments are on, beside the document: between two looks the marks move along with the text. */
export function makeCommenter(
  opened: (threadId: string) => void,
): Commenter & { extension: Extension } {
  const placed = createStore<readonly Placed[]>([]);
  const current = createStore<string | null>(null);
  const draft = createStore<Draft | null>(null);
  let threads: readonly ThreadView[] = [];
  let view: EditorView | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function placeNow(): readonly Placed[] {
    clearTimeout(timer);
    timer = undefined;
    if (!view) return placed.get();
    placed.set(placeThreads(view.state.doc, threads));
    draw(findDraft());
    return placed.get();
  }
  function findDraft(): Span | null {
    const set = view && commentsKey.getState(view.state);
    const [mark] = set?.find(undefined, undefined, (spec) => spec.id === draftId) ?? [];
    return mark && mark.from < mark.to ? { from: mark.from, to: mark.to } : null;
  }
  function draw(begun: Span | null): void {
    if (!view) return;
    const { doc } = view.state;
    const open = placed.get().filter(({ thread }) => thread.resolved === null);
    const marks = open.flatMap(({ span, thread: { id } }) =>
      span ? [mark(view, span, { id, isCurrent: id === current.get() })] : [],
    );
    if (begun) marks.push(mark(view, begun, { id: draftId, isCurrent: true }));
    const set = DecorationSet.create(doc, marks);
    view.dispatch(view.state.tr.setMeta(commentsKey, set).setMeta("addToHistory", false));
  }

  const plugin = new Plugin<DecorationSet>({
    key: commentsKey,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, marks) {
        const drawn: unknown = transaction.getMeta(commentsKey);
        if (drawn instanceof DecorationSet) return drawn;
        return transaction.docChanged ? marks.map(transaction.mapping, transaction.doc) : marks;
      },
    },
    props: {
      decorations: (state) => commentsKey.getState(state),
      handleClick(clicked, pos) {
        if (!clicked.state.selection.empty) return false;
        const [found] =
          commentsKey.getState(clicked.state)?.find(pos, pos, ({ id }) => id !== draftId) ?? [];
        const id: unknown = found?.spec.id;
        if (typeof id !== "string") return false;
        current.set(id);
        opened(id);
        return false;
      },
    },
    view(mounted) {
      view = mounted;
      const stop = current.subscribe(() => draw(findDraft()));
      return {
        update(now, before) {
          if (now.state.doc !== before.doc && threads.length > 0)
            timer ??= setTimeout(placeNow, placeAfterMs);
        },
        destroy() {
          stop();
          clearTimeout(timer);
          view = null;
        },
      };
    },
  });
  return {
    placed,
    current,
    draft,
    placeNow,
    findDraft,
    setThreads(next) {
      threads = next;
      placeNow();
    },
    begin(begun, span) {
      draft.set(begun);
      draw(span);
    },
    close() {
      draft.set(null);
      draw(null);
    },
    extension: Extension.create({ name: "comments", addProseMirrorPlugins: () => [plugin] }),
  };
}

function mark(
  view: EditorView | null,
  { from, to }: Span,
  { id, isCurrent }: { id: string; isCurrent: boolean },
): Decoration {
  const node = view?.state.doc.nodeAt(from);
  const look = { class: isCurrent ? "comment-mark current" : "comment-mark" };
  return node?.isBlock && node.nodeSize === to - from
    ? Decoration.node(from, to, look, { id })
    : Decoration.inline(from, to, look, { id });
}
