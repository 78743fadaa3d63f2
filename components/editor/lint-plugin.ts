import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { Finding, LintOptions } from "#domain/evidence/lint/finding.ts";
import { type LintResult, lint } from "#domain/evidence/lint/lint.ts";
import type { EvidenceStore } from "./evidence-store.ts";
import { createStore, type ReadableStore } from "./store.ts";

export type Linter = {
  results: ReadableStore<LintResult>;
  /** Lints at once, so that positions hold for the document as it is. */
  lintNow(): LintResult;
};

/** How long after a change the linter looks: soon enough to be live, and never on the path of a key. */
const lintAfterMs = 180;

const lintKey = new PluginKey<DecorationSet>("lint");

const noResult: LintResult = {
  findings: [],
  counts: {
    figures: 0,
    quotations: 0,
    bound: 0,
    waived: 0,
    unsourced: 0,
    blocks: 0,
    warns: 0,
    notes: 0,
  },
};

/** Runs the linter beside the typing and draws what it finds. Between two runs the marks move along with the text. */
export function makeLinter(
  evidence: EvidenceStore,
  options: () => LintOptions,
): Linter & { extension: Extension } {
  const results = createStore<LintResult>(noResult);
  let view: EditorView | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function lintNow(): LintResult {
    clearTimeout(timer);
    timer = undefined;
    if (!view) return results.get();
    const result = lint(view.state.doc, evidence.get(), options());
    draw(view, result.findings);
    results.set(result);
    return result;
  }
  function lintSoon(): void {
    timer ??= setTimeout(lintNow, lintAfterMs);
  }

  const plugin = new Plugin<DecorationSet>({
    key: lintKey,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, marks) {
        const drawn: unknown = transaction.getMeta(lintKey);
        if (drawn instanceof DecorationSet) return drawn;
        return transaction.docChanged ? marks.map(transaction.mapping, transaction.doc) : marks;
      },
    },
    props: { decorations: (state) => lintKey.getState(state) },
    view(mounted) {
      view = mounted;
      lintSoon();
      const stop = evidence.subscribe(lintSoon);
      return {
        update(now, before) {
          if (now.state.doc !== before.doc) lintSoon();
        },
        destroy() {
          stop();
          clearTimeout(timer);
          view = null;
        },
      };
    },
  });
  const extension = Extension.create({ name: "linter", addProseMirrorPlugins: () => [plugin] });
  return { results, lintNow, extension };
}

function draw(view: EditorView, findings: readonly Finding[]): void {
  const marks = findings.flatMap(toDecoration);
  const drawn = lintKey.getState(view.state)?.find() ?? [];
  if (isSame(drawn, marks)) return;
  const set = DecorationSet.create(view.state.doc, marks);
  view.dispatch(view.state.tr.setMeta(lintKey, set).setMeta("addToHistory", false));
}

const looks: Partial<Record<Finding["rule"], string>> = {
  unsourcedFigure: "unsourced",
  unsourcedQuotation: "unsourced",
  statisticRevised: "stale",
  staleDerivation: "stale",
  deprecatedValue: "stale",
};

/** What merely may be meant so is listed, not drawn: a text full of lines says nothing. */
function toDecoration({ rule, severity, from, to }: Finding): Decoration[] {
  if (severity === "notes" || from >= to) return [];
  const look = looks[rule] ?? (severity === "blocks" ? "unsourced" : "stale");
  return [Decoration.inline(from, to, { class: `${look} finding-mark` }, { rule, severity })];
}

function isSame(drawn: Decoration[], wanted: Decoration[]): boolean {
  return (
    drawn.length === wanted.length &&
    wanted.every(
      (one, at) =>
        drawn[at]?.from === one.from &&
        drawn[at].to === one.to &&
        drawn[at].spec.rule === one.spec.rule &&
        drawn[at].spec.severity === one.spec.severity,
    )
  );
}
