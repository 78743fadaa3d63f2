import type { Accent } from "./view.ts";

/** The style sheet that sets it, over the house's own. Dark is for screens, as there. */
export function writeAccentSheet({ light, dark }: Pick<Accent, "light" | "dark">): string {
  const isDark = `@media screen and (prefers-color-scheme:dark){:root:root:not([data-theme="light"]){--accent:${dark}}}`;
  const isSetDark = `@media screen{:root:root[data-theme="dark"]{--accent:${dark}}}`;
  return `:root:root{--accent:${light}}${isDark}${isSetDark}\n`;
}

/** The file's name says all that is in it: "1d6f42-5fc08a.css". */
export function accentFile({ light, dark }: Pick<Accent, "light" | "dark">): string {
  return `${light.slice(1)}-${dark.slice(1)}.css`;
}
