import { type Drawing, type Label, labelSize, type Stroke } from "./drawing.ts";
import { round } from "./glyphs.ts";

const svgNamespace = "http://www.w3.org/2000/svg";

/** The drawing as elements of a document without a browser. */
export function toElements(document: Document, { strokes, labels }: Drawing): SVGElement {
  const group = document.createElementNS(svgNamespace, "g");
  for (const stroke of strokes) group.append(makePath(document, stroke));
  for (const label of labels) group.append(makeText(document, label));
  return group;
}

function makePath(document: Document, { d, fill, stroke, width, dash }: Stroke): SVGElement {
  const path = document.createElementNS(svgNamespace, "path");
  path.setAttribute("d", d);
  path.setAttribute("fill", fill);
  path.setAttribute("stroke", stroke);
  path.setAttribute("stroke-width", String(width));
  path.setAttribute("stroke-linejoin", "round");
  if (dash !== undefined) path.setAttribute("stroke-dasharray", dash);
  return path;
}

/** With a rim of the ground's colour, so that a hairline behind doesn't strike it through. */
function makeText(document: Document, label: Label): SVGElement {
  const text = document.createElementNS(svgNamespace, "text");
  text.setAttribute("x", String(round(label.x)));
  text.setAttribute("y", String(round(label.y)));
  text.setAttribute("text-anchor", label.anchor);
  text.setAttribute("font-size", String(label.size ?? labelSize));
  text.setAttribute("font-weight", String(label.weight ?? 400));
  text.setAttribute("fill", label.fill);
  text.setAttribute("stroke", "var(--paper)");
  text.setAttribute("stroke-width", "3");
  text.setAttribute("paint-order", "stroke");
  text.textContent = label.text;
  return text;
}
