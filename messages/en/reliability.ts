/** Words of how reliable the staff hold a source to be. ICU message syntax. */
export const reliability = {
  title: "How reliable it is",
  hint: "Staff’s letter, for us alone: no reader sees it.",
  none: "Nobody has said yet.",
  chip: "Reliability {letter}: {meaning}",
  short: "Reliability {letter}",
  option: "{letter}: {meaning}",
  letters: {
    A: "completely reliable",
    B: "usually reliable",
    C: "fairly reliable",
    D: "not usually reliable",
    E: "unreliable",
    F: "can’t be judged",
  },
  said: {
    source: "Of this source, by {name}, {day}.",
    publisher: "Of its publisher, by {name}, {day}.",
  },
  before: "What else was said, and before",
  rate: "Say how reliable it is",
  of: "Of what",
  thisSource: "This source alone",
  allOf: "All that {name} publishes",
  letter: "Letter",
  choose: "Choose one",
  reason: "Why",
  reasonHint:
    "What it got right or wrong, whom it depends on. Of a source alone it goes before its publisher’s.",
  save: "Save the letter",
  saved: "Saved. What was said before stays.",
};
