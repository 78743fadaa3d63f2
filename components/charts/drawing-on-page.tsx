import type { DrawnSvg } from "./drawn-svg.ts";

/** Puts drawings on a page: the only place that does. What comes here is of our own making, its text escaped where it was written down (drawn-svg.ts). */
export function DrawingOnPage({
  drawings,
  className,
}: {
  drawings: readonly DrawnSvg[];
  className: string;
}) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: an SVG of our own drawing, by its type
  return <div className={className} dangerouslySetInnerHTML={{ __html: drawings.join("") }} />;
}
