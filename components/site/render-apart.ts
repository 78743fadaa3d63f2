import { createRequire } from "node:module";
import { join } from "node:path";
import type { ReactNode } from "react";

/** React's plain renderer, taken past the bundler, which has none for pages (docs/decisions/0006). Web runs in the project's folder. */
const requireHere = createRequire(join(process.cwd(), "package.json"));
const { renderToStaticMarkup }: typeof import("react-dom/server") = requireHere("react-dom/server");

/** Rendered at once as text. What stands in it is escaped by React as anywhere. It holds no hooks and nothing that waits. */
export function renderApart(children: ReactNode): string {
  return renderToStaticMarkup(children);
}
