import { sequence } from "#components/ui/sequence.ts";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type {
  CompareToken,
  Run,
  RunState,
  TokenKind,
} from "#domain/briefs/history/view-compare.ts";
import type { ComparingWords } from "#messages/comparing.ts";

type Side = "both" | "before" | "after";
const shown: Record<Side, readonly RunState[]> = {
  both: ["same", "added", "removed", "rebound", "restyled"],
  before: ["same", "removed", "rebound", "restyled"],
  after: ["same", "added", "rebound", "restyled"],
};

/** The words of a block with what came and what went, of one side or both. What kind of thing changed is said in words, too. */
export function ComparedRuns({
  runs,
  side,
  words,
}: {
  runs: readonly Run[];
  side: Side;
  words: ComparingWords;
}) {
  const seen = runs.filter(({ state }) => shown[side].includes(state));
  return sequence(seen, ({ state, tokens }) => {
    const text = <Tokens tokens={tokens} isMarked={state !== "same"} words={words} />;
    switch (state) {
      case "added":
        return <ins>{text}</ins>;
      case "removed":
        return <del>{text}</del>;
      case "rebound":
        return side === "before" ? text : <Marked note={words("reboundHere")}>{text}</Marked>;
      case "restyled":
        return side === "before" ? text : <Marked note={words("restyledHere")}>{text}</Marked>;
      case "same":
        return text;
    }
  });
}

function Marked({ note, children }: { note: string; children: React.ReactNode }) {
  return (
    <span className="cmp-otherwise" title={note}>
      {children}
      <VisuallyHidden> ({note}) </VisuallyHidden>
    </span>
  );
}

function Tokens({
  tokens,
  isMarked,
  words,
}: {
  tokens: readonly CompareToken[];
  isMarked: boolean;
  words: ComparingWords;
}) {
  return sequence(tokens, (token) => {
    const text = <Token token={token} />;
    if (!isMarked || !hasLabel(token.kind)) return text;
    return (
      <span className={`cmp-kind ${token.kind}`}>
        <small>{words(`token.${token.kind}`)}</small> {text}
      </span>
    );
  });
}

function hasLabel(kind: TokenKind): kind is "figure" | "quotation" | "source" | "picture" {
  return kind === "figure" || kind === "quotation" || kind === "source" || kind === "picture";
}

function Token({ token: { kind, text } }: { token: CompareToken }) {
  if (kind !== "break") return text;
  return text === "\t" ? <span className="cmp-cell"> | </span> : <br />;
}
