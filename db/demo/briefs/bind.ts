import type { DemoInline } from "../brief-types.ts";

/** A reported value, in the writer's words. */
export const figure = (statistic: string, words: string): DemoInline => ({ statistic, words });

/** The same, opened as a note in the margin. */
export const keyFigure = (statistic: string, words: string): DemoInline => ({
  statistic,
  words,
  key: true,
});

/** A result of our arithmetic. */
export const ours = (derived: string, words: string): DemoInline => ({ derived, words });

/** Reported without number or quotation marks: our words in the text, and what they rest on. */
export const reported = (source: string, exact: string, words: string): DemoInline => ({
  passage: { source, exact },
  words,
});
