/** Words about passages, wherever one is shown. ICU message syntax. */
export const passages = {
  redacted: "These words were redacted.",
  ourNote: "Our note; original not held",
  capture: "capture {n, number}",
  captureOf: "{source} (capture {n, number})",
  untitled: "a source without a title",
} as const;
