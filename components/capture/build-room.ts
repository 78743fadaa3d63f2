import type { BoundPassage, ProposalView, ReadingRoom } from "#domain/capture/view.ts";
import { countDecimalPlaces, scaleDecimal } from "#domain/evidence/decimal.ts";
import type { FigureConfidence } from "#domain/evidence/extract/confidence/confidence.ts";
import { listFigureDoubts, listQuoteDoubts } from "#domain/evidence/extract/confidence/doubts.ts";
import type { FigureValue } from "#domain/evidence/figure.ts";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import type { BoundWords, FigureProposal, Proposal, Span } from "./room-types.ts";

/** Enough around a figure to know which it is; half a line. */
const contextUnits = 70;
const labelUnitsMax = 60;
/** Magnitudes that texts write in words, the greatest first. */
const scales = [12, 9, 6, 3, 0];
const scaledPlacesMax = 3;

type Day = Span & { value: string };
type Text = { text: string; blocks: readonly Span[]; sentences: readonly Span[] };

/** Everything proposed for a text, with where it stands and how it is read, in the text's order. `days` are those that the text names. */
export function toProposals(
  views: readonly ProposalView[],
  text: Text & { days: readonly Day[] },
): Proposal[] {
  return views.map((view) => {
    const place = toPlace(view, text);
    if (view.kind === "quote") {
      const { kind: speech, speaker } = view.proposed;
      return {
        ...place,
        kind: "quote" as const,
        speech,
        day: findDay(view, text.sentences[place.sentence], text.days),
        label: shorten(place.words),
        speakerText: speaker?.text ?? null,
        speakerRole: speaker?.role ?? null,
        doubts: listQuoteDoubts(view.proposed),
      };
    }
    return toFigureProposal(view.proposed, place, text);
  });
}

/** A figure as the extractor read it, ready to be accepted. */
export function toFigureProposal(
  figure: FigureValue & {
    status: FigureProposal["status"];
    period: { value: string } | null;
    attributedTo: { text: string } | null;
  } & Partial<FigureConfidence>,
  place: Place,
  text: Text,
): FigureProposal {
  const { qualifier, unit, status } = figure;
  const scale = findScale(figure, place.words);
  const atScale = (value: string | null) => (value === null ? "" : scaleDecimal(value, -scale));
  return {
    ...place,
    kind: "figure",
    label: sayFigure(figure, place.words),
    value: atScale(figure.value),
    low: atScale(figure.low),
    high: atScale(figure.high),
    scale,
    qualifier,
    status,
    unit: { kind: unit.kind, code: unit.code },
    period: figure.period?.value ?? "",
    what: describeStated(place, text),
    speakerText: figure.attributedTo?.text ?? null,
    speakerRole: null,
    doubts: listFigureDoubts(figure),
  };
}

type Place = ReturnType<typeof toPlace>;

export function toPlace(
  { id, start, end }: Span & { id: string },
  { text, blocks, sentences }: Text,
) {
  return {
    id,
    start,
    end,
    block: blocks.findIndex((block) => start >= block.start && start < block.end),
    sentence: sentences.findIndex((each) => start >= each.start && start < each.end),
    words: text.slice(start, end),
    before: text.slice(cutAtWord(text, Math.max(0, start - contextUnits)), start),
    after: text.slice(end, end + contextUnits).replace(/\S*$/u, ""),
  };
}

/** "On 26 December he said": not a day in the words themselves, which is one that they tell of. */
function findDay(words: Span, sentence: Span | undefined, days: readonly Day[]): string {
  if (!sentence) return "";
  const beside = days.filter(({ start, end }) => {
    const isInSentence = start >= sentence.start && end <= sentence.end;
    return isInSentence && (end <= words.start || start >= words.end);
  });
  const [day, ...others] = new Set(beside.map(({ value }) => value));
  return day !== undefined && others.length === 0 ? day : "";
}

/** What is bound in the text, but for what a proposal shows already. */
export function toBoundWords(
  passages: readonly BoundPassage[],
  { proposals, layer }: Pick<ReadingRoom, "proposals" | "layer">,
): BoundWords[] {
  const shown = new Set(proposals.map(({ decided }) => decided?.became?.id));
  return passages.flatMap(({ id, start, end, bound }) => {
    const others = bound.filter((each) => !shown.has(each.id));
    if (others.length === 0 && bound.length > 0) return [];
    const words = layer.text?.slice(start, end) ?? "";
    const named = others.map((each) => ({
      kind: each.kind,
      id: each.id,
      label: each.kind === "quote" ? shorten(each.text ?? each.code) : each.label,
    }));
    return [{ id, start, end, words, bound: named }];
  });
}

/** A third is read to six digits; nobody wants to hear them. */
function sayFigure(figure: FigureValue, words: string): string {
  return figure.unit.kind === "ratio" ? words : formatFigure(figure, null, "en");
}

/** The scale at which the digits of a value stand in the text ("33.3 billion"); else the one that makes it short. */
function findScale({ value, low, high }: FigureValue, words: string): number {
  const number = value ?? low ?? high ?? "0";
  const digits = words.replace(/[\s\u00a0\u202f]/gu, "").replaceAll(",", ".");
  const plain = words.replace(/[\s\u00a0\u202f,]/gu, "");
  const written = scales.find((scale) => {
    const scaled = scaleDecimal(number, -scale).replace("-", "");
    const standing = new RegExp(`(?<![\\d.])${scaled.replace(".", "\\.")}(?![\\d]|\\.\\d)`, "u");
    return standing.test(digits) || standing.test(plain);
  });
  if (written !== undefined) return written;
  const short = scales.find((scale) => {
    const scaled = scaleDecimal(number, -scale);
    return countDecimalPlaces(scaled) <= scaledPlacesMax && !/^-?0(\.|$)/.test(scaled);
  });
  return short ?? 0;
}

/** The words that a figure stands among, with a gap in its place: what to find it again by, until somebody says it better. */
function describeStated(
  place: { start: number; end: number; sentence: number },
  text: Text,
): string {
  const within = text.sentences[place.sentence] ?? place;
  const from = Math.max(within.start, cutAtWord(text.text, place.start - contextUnits));
  const before = text.text.slice(Math.min(from, place.start), place.start);
  const after = text.text.slice(
    place.end,
    Math.max(place.end, Math.min(within.end, place.end + 40)),
  );
  return `${before}…${after.replace(/\S*$/u, (cut) => (place.end + 40 >= within.end ? cut : ""))}`
    .replace(/\s+/gu, " ")
    .trim();
}

function cutAtWord(text: string, at: number): number {
  if (at <= 0) return 0;
  const next = text.slice(at).search(/\s\S/u);
  return next === -1 ? at : at + next + 1;
}

function shorten(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  return line.length <= labelUnitsMax
    ? line
    : `${line.slice(0, labelUnitsMax).replace(/\s\S*$/u, "")} …`;
}
