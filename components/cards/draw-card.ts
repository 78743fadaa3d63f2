import { escapeText } from "#components/charts/escape-text.ts";
import { writeOutColours } from "#components/charts/palette.ts";
import { type Card, cardSize } from "./card.ts";
import { type FitText, fitText } from "./fit-text.ts";
import { measureAtMost } from "./measure-at-most.ts";

const { width, height } = cardSize;
const edge = 72;
const inside = width - 2 * edge;
/** The lines between which title and figure stand. */
const [top, bottom] = [116, 538];
/** The sign of the site, as its icon has it. */
const plumb = "M15 2h2v13h-2zM10 15h12v3l-6 12-6-12z";

const titleSteps = {
  /** Above a figure. */
  above: [
    { size: 70, lines: 2 },
    { size: 60, lines: 2 },
    { size: 50, lines: 3 },
    { size: 42, lines: 4 },
    { size: 34, lines: 5 },
  ],
  alone: [
    { size: 76, lines: 4 },
    { size: 64, lines: 5 },
    { size: 52, lines: 6 },
    { size: 42, lines: 8 },
  ],
};
const lineHeight = 1.18;

/**
 * A card as SVG of its whole size, in the light colours whatever the reader's are: title, figure with what it counts, source. The same card is the same text to the byte.
 */
export function drawCard(card: Card): string {
  const { publication, title, figure, source, dated } = card;
  const fit = fitText(title, {
    width: inside,
    steps: figure === null ? titleSteps.alone : titleSteps.above,
    measure: measureAtMost,
  });
  const parts = [
    `<path d="${plumb}" fill="var(--ev)" transform="translate(${edge - 10},44) scale(1.35)"/>`,
    write(cut(publication, 30, inside - 50), {
      x: edge + 36,
      y: 78,
      size: 30,
      weight: 600,
      ink: "ink-2",
    }),
    rule(top - 8),
    ...drawTitle(fit, figure === null ? (top + bottom - heightOf(fit)) / 2 : top + 26),
    ...(figure === null ? [] : drawFigure(figure)),
    ...(source === null && dated === null ? [] : [rule(bottom), ...drawFoot(source, dated)]),
  ];
  return writeOutColours(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="var(--paper)"/>${parts.join("")}</svg>`,
  );
}

function drawTitle(fit: FitText, from: number): string[] {
  const { size, lines } = fit;
  return lines.map((line, place) =>
    write(line, {
      x: edge,
      y: from + place * size * lineHeight + size * 0.86,
      size,
      weight: 600,
      ink: "ink",
      family: "Source Serif 4 SemiBold",
    }),
  );
}

function heightOf({ size, lines }: FitText): number {
  return lines.length * size * lineHeight;
}

/** At the foot of its room, marked as evidence is on the page. */
function drawFigure({ printed, label }: NonNullable<Card["figure"]>): string[] {
  const named = fitText(label, {
    width: inside,
    steps: [{ size: 28, lines: 2 }],
    measure: measureAtMost,
  });
  const shown = fitText(printed, {
    width: inside,
    steps: [76, 64, 52, 42].map((size) => ({ size, lines: 1 })),
    measure: measureAtMost,
  });
  const line = named.size * 1.3;
  const labelFrom = bottom - 22 - named.lines.length * line;
  const base = labelFrom - 26;
  const text = shown.lines[0] ?? "";
  return [
    write(text, { x: edge, y: base, size: shown.size, weight: 600, ink: "ink", isMarked: true }),
    ...named.lines.map((words, place) =>
      write(words, {
        x: edge,
        y: labelFrom + place * line + named.size,
        size: named.size,
        weight: 400,
        ink: "ink-2",
      }),
    ),
  ];
}

function drawFoot(source: string | null, dated: string | null): string[] {
  const size = 26;
  const y = bottom + 50;
  const right = dated === null ? "" : cut(dated, size, inside / 2);
  const taken = dated === null ? 0 : measureAtMost(right, size) + 30;
  const style = { y, size, weight: 400, ink: "ink-2" } as const;
  return [
    ...(source === null ? [] : [write(cut(source, size, inside - taken), { x: edge, ...style })]),
    ...(dated === null ? [] : [write(right, { x: width - edge, anchor: "end", ...style })]),
  ];
}

function cut(text: string, size: number, room: number): string {
  const steps = [{ size, lines: 1 }];
  return fitText(text, { width: room, steps, measure: measureAtMost }).lines[0] ?? "";
}

function rule(y: number): string {
  return `<path d="M${edge} ${y}H${width - edge}" stroke="var(--line)" stroke-width="2"/>`;
}

type Style = {
  x: number;
  y: number;
  size: number;
  weight: 400 | 600;
  ink: "ink" | "ink-2";
  family?: string;
  anchor?: "end";
  isMarked?: boolean;
};

function write(text: string, style: Style): string {
  const { x, y, size, weight, ink, family = "Source Sans 3", anchor, isMarked = false } = style;
  const end = anchor === undefined ? "" : ` text-anchor="${anchor}"`;
  const face = `font-family="${family}" font-size="${size}" font-weight="${weight}"`;
  const at = `x="${x}" y="${y.toFixed(1)}"`;
  const colour = `fill="var(--${ink})"`;
  const words = escapeText(text);
  // A line under words has the colour of the element that asks for it.
  return isMarked
    ? `<text ${at} ${face} fill="var(--ev)" text-decoration="underline"><tspan ${colour}>${words}</tspan></text>`
    : `<text ${at} ${face} ${colour}${end}>${words}</text>`;
}
