import type { SiteWords } from "#components/site/site-locale.ts";

const frequencies = ["annual", "half-yearly", "quarterly", "monthly", "irregular"] as const;

/** One of ours in words, else as it was written. */
export function sayFrequency(frequency: string, words: SiteWords): string {
  const known = frequencies.find((one) => one === frequency);
  return known === undefined ? frequency : words(`indicatorPage.frequency.${known}`);
}
