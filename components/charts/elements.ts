import { type Drawing, type Label, labelSize, type Stroke } from "./drawing.ts";
import { escapeText } from "./escape-text.ts";
import { round } from "./glyphs.ts";

/** The drawing as markup. Written as text, since elements of a document cost more than all that is reckoned for them. */
export function writeDrawing({ strokes, labels }: Drawing): string {
  return `<g stroke-linejoin="round">${strokes.map(writePath).join("")}</g>${labels.map(writeText).join("")}`;
}

function writePath({ d, fill, stroke, width, dash }: Stroke): string {
  const dashes = dash === undefined ? "" : ` stroke-dasharray="${dash}"`;
  return `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"${dashes}/>`;
}

/** With a rim of the ground's colour, so that a hairline behind doesn't strike it through. */
function writeText({ x, y, text, anchor, fill, weight, size }: Label): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="${size ?? labelSize}" font-weight="${weight ?? 400}" fill="${fill}" stroke="var(--paper)" stroke-width="3" paint-order="stroke">${escapeText(text)}</text>`;
}
