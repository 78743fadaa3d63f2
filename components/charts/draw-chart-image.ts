import { buildKey, type KeyLine } from "./chart-key.ts";
import type { ChartLocale } from "./chart-locale.ts";
import type { ChartModel } from "./chart-model.ts";
import { describeChart, describeLeftOut } from "./describe-chart.ts";
import { drawPlot } from "./draw-chart.ts";
import { escapeText } from "./escape-text.ts";
import { shapeSigns } from "./glyphs.ts";
import { writeOutColours } from "./palette.ts";
import { planChart } from "./plan-chart.ts";
import { measureText, wrapText } from "./text-width.ts";

const width = 720;
const edge = 24;

/**
 * A chart that goes out into the world by itself: title, subtitle, key, notes and source are part of the picture, in the light colours whatever the reader's are. Stand-alone SVG; `address` is printed last.
 */
export function drawChartImage(
  chart: ChartModel,
  locale: ChartLocale,
  { address }: { address: string | null },
): { svg: string; width: number; height: number } {
  const plan = planChart(chart, locale);
  const page = new Page();
  page.write(chart.title, { size: 22, weight: 600, fill: "var(--ink)" });
  page.write(chart.subtitle, { size: 16, weight: 400, fill: "var(--ink-2)" });
  page.top += 14;
  const plot = drawPlot(plan, "wide");
  page.parts.push(`<g transform="translate(${edge},${page.top})">${plot.inner}</g>`);
  page.top += plot.height + 14;
  page.writeKey(buildKey(plan));
  for (const note of [...chart.notes, ...describeLeftOut(plan)]) page.write(note, small);
  page.top += 4;
  const source = locale.words("source", { source: chart.source });
  page.write(`${source} ${chart.credit}.${address === null ? "" : ` ${address}`}`, small);
  const height = Math.ceil(page.top + edge - 6);
  const outer = width + 2 * edge;
  return {
    svg: writeOutColours(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${outer} ${height}" width="${outer}" height="${height}" font-family="Source Sans 3, sans-serif"><title>${escapeText(chart.title)}</title><desc>${escapeText(describeChart(plan))}</desc><rect width="${outer}" height="${height}" fill="var(--paper)"/>${page.parts.join("")}</svg>`,
    ),
    width: outer,
    height,
  };
}

type Style = { size: number; weight: 400 | 600; fill: string };
const small: Style = { size: 14, weight: 400, fill: "var(--ink-2)" };

/** Lines of text from top to bottom, each as wide as the plot at most. */
class Page {
  top = edge;
  parts: string[] = [];

  write(text: string, style: Style): void {
    for (const line of wrapText(text, style.size, width)) {
      this.top += style.size * 1.35;
      this.parts.push(writeLine(line, edge, this.top - style.size * 0.3, style));
    }
  }

  /** Words of several colours, with their signs, broken where a line is full; within a line the renderer sets them one after another. */
  writeKey(lines: readonly KeyLine[]): void {
    const height = small.size * 1.4;
    let left = width;
    let spans = "";
    const finishLine = () => {
      if (spans === "") return;
      this.top += height;
      this.parts.push(
        `<text x="${edge}" y="${(this.top - 4).toFixed(1)}" font-size="${small.size}" fill="${small.fill}" xml:space="preserve">${spans}</text>`,
      );
      spans = "";
    };
    for (const { text, ink, shape } of lines.flatMap((line) => [...line, { text: " " }])) {
      const signed = shape === undefined ? text : `${shapeSigns[shape]}\u00a0${text}`;
      for (const word of signed.split(/(?<= )/)) {
        const room = measureText(word.trimEnd(), small.size);
        if (left + room > width && word.trim().length > 1) {
          finishLine();
          left = 0;
        }
        left += measureText(word, small.size);
        spans +=
          ink === undefined
            ? escapeText(word)
            : `<tspan fill="${ink}" font-weight="600">${escapeText(word)}</tspan>`;
      }
    }
    finishLine();
  }
}

function writeLine(text: string, x: number, y: number, { size, weight, fill }: Style): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeText(text)}</text>`;
}
