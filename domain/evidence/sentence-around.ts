type TextSpan = { start: number; end: number };

/** A table's cell text, a list without stops: longer "sentences" are cut around what is asked for. */
const unitsMax = 1_500;

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** What was cut last: a paragraph is asked for each of its citations in turn. */
let lastCut: { text: string; ends: number[] } = { text: "", ends: [] };

/** Where the sentences of a text end, the last at the text's end. */
function cutSentences(text: string): number[] {
  if (lastCut.text !== text) {
    const ends = [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);
    lastCut = { text, ends };
  }
  return lastCut.ends;
}

/** The sentence, or sentences, in which a span of a text stands, within its paragraph, without blanks at their ends. `blocks` are the text's paragraphs, in order. */
export function growToSentence(
  { text, blocks }: { text: string; blocks: readonly TextSpan[] },
  span: TextSpan,
): TextSpan {
  const first = blocks[findBlock(blocks, span.start)] ?? span;
  const last = blocks[findBlock(blocks, span.end - 1)] ?? span;
  const from = Math.max(Math.min(first.start, span.start), span.start - unitsMax);
  const to = Math.min(Math.max(last.end, span.end), span.end + unitsMax);
  let [start, end] = [span.start, span.end];
  let begins = from;
  for (const cut of cutSentences(text.slice(from, to))) {
    const ends = from + cut;
    if (begins <= span.start) start = begins;
    if (ends >= span.end) {
      end = ends;
      break;
    }
    begins = ends;
  }
  return trim(text, { start, end });
}

/** The last that begins at or before a place; -1 for none. */
function findBlock(blocks: readonly TextSpan[], at: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function trim(text: string, { start, end }: TextSpan): TextSpan {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
}
