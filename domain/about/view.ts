/** Pages on which the publication speaks of itself; the first is about all of it. */
export const aboutPages = [
  "about",
  "method",
  "ownership",
  "corrections",
  "masthead",
  "accessibility",
  "privacy",
] as const;
export type AboutPage = (typeof aboutPages)[number];

export function isAboutPage(text: string): text is AboutPage {
  return (aboutPages as readonly string[]).includes(text);
}

export const aboutCharsMax = 20_000;

/** What somebody of the team has written for a page, in Markdown; the newest. */
export type AboutText = {
  n: number;
  text: string;
  /** ISO instant. */
  writtenAt: string;
};

/** A text as the studio lists it. */
export type AboutVersion = AboutText & { writtenBy: string };
