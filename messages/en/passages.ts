/** Words about passages, wherever one is shown or asked for. ICU message syntax. */
export const passages = {
  redacted: "These words were redacted.",
  ourNote: "Our note; original not held",
  regionAlt: "The place in the picture. What was read there stands below.",
  reading: {
    agreed: "Read by us in the picture, and checked by a second person",
    unchecked: "Read in the picture by one person; a second has to check it",
    corrected: "Read in the picture, and corrected by a second person",
  },
  hearing: {
    agreed: "Heard by us in the recording, at {start} to {end}, and checked by a second person",
    unchecked: "Heard by one person, at {start} to {end}; a second has to check it",
    corrected: "Heard at {start} to {end}, and corrected by a second person",
  },
  capture: "capture {n, number}",
  captureOf: "{source} (capture {n, number})",
  untitled: "a source without a title",

  captureId: "Source",
  captureChoose: "Choose a source",
  captureHint: "Those that came last first. Add it among the sources if it isn’t here.",
  words: "Words there",
  wordsHint: "As they stand there, copied from its reading room: a clause or a sentence.",
} as const;
