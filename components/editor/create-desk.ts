import { Editor } from "@tiptap/core";
import type { DraftView } from "#domain/briefs/desk-view.ts";
import { followClaims } from "./claims.ts";
import { cleanPastedHtml, cleanPastedText } from "./clean-paste.ts";
import { makeCommenter } from "./commenting.ts";
import type { Desk, DeskDialog, Member, PanelTab, Popup } from "./desk.ts";
import { listEditorExtensions } from "./editor-extensions.ts";
import { askCandidates } from "./evidence-requests.ts";
import { createEvidenceStore } from "./evidence-store.ts";
import { makeLinter } from "./lint-plugin.ts";
import { followSelection } from "./selection-view.ts";
import { createStore } from "./store.ts";
import { makeTypedTriggers } from "./typed-triggers.ts";
import { editorWords } from "./words.ts";

type Settings = {
  element: HTMLElement;
  draft: DraftView;
  document: Record<string, unknown>;
  member: Member;
  isEditable: boolean;
  edited: () => void;
  save: () => Promise<number | null>;
  say: (text: string) => void;
};

export class UnreadableDraft extends Error {}

/** Mounts the editor and all that follows it. Throws UnreadableDraft where the document can't be shown whole: half of it must not be saved. */
export function createDesk(settings: Settings): Desk {
  const { element, draft, document, member, isEditable, edited, save, say } = settings;
  const { id: briefId, language } = draft;
  const state = createStore(draft.state);
  const words = editorWords;
  const evidence = createEvidenceStore(draft.evidence, language);
  const lintOptions = () =>
    ({ language, stage: state.get() === "in_review" ? "publish" : "draft" }) as const;
  const linter = makeLinter(evidence, lintOptions);
  const popup = createStore<Popup | null>(null);
  const dialog = createStore<DeskDialog | null>(null);
  const triggers = makeTypedTriggers({
    openEvidence: (pos) =>
      popup.set({
        kind: "evidence",
        span: { from: pos, to: pos },
        query: "",
        asBlock: false,
        typed: "@",
      }),
    openBlocks: (pos) => popup.set({ kind: "blocks", span: { from: pos, to: pos }, typed: "/" }),
  });
  const tab = createStore<PanelTab>("findings");
  const { extension: commentMarks, ...comments } = makeCommenter(() => tab.set("comments"));
  let failure: Error | null = null;
  const editor = new Editor({
    element,
    extensions: [
      ...listEditorExtensions({
        evidence,
        words,
        describeImage: (pos) => dialog.set({ kind: "describeImage", pos }),
        changeChart: (nodeId) => dialog.set({ kind: "chart", replaces: nodeId }),
        refuseDepth: () => say(words("nesting.tooDeep")),
      }),
      linter.extension,
      commentMarks,
      triggers,
    ],
    content: document,
    editable: isEditable,
    enableContentCheck: true,
    onContentError: ({ error }) => {
      failure = error;
    },
    injectCSS: false,
    enablePasteRules: false,
    // What is switched off compares documents or watches drops at every change, for listeners that we don't have.
    enableCoreExtensions: { delete: false, drop: false, paste: false, tabindex: false },
    onUpdate: edited,
    editorProps: {
      attributes: {
        class: "prose brief-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": words("text"),
        lang: language,
        spellcheck: "true",
      },
      transformPastedText: cleanPastedText,
      transformPastedHTML: (html) =>
        cleanPastedHtml(html, (text) => new DOMParser().parseFromString(text, "text/html")),
    },
  });
  if (failure) {
    editor.destroy();
    throw new UnreadableDraft(String(failure));
  }
  const claims = followClaims({
    linter,
    evidence,
    readDocument: () => editor.state.doc,
    ask: (input) => askCandidates({ briefId, language }, input),
  });
  editor.on("destroy", () => claims.stop());
  return {
    briefId,
    language,
    isEditable,
    member,
    words,
    editor,
    evidence,
    linter,
    lintOptions,
    state,
    claims,
    comments,
    mayComment: member.mayComment,
    notices: draft.notices,
    selection: followSelection(editor),
    popup,
    dialog,
    tab,
    kept: createStore<ReadonlySet<string>>(new Set()),
    say,
    save,
  };
}
