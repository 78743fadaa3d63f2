/** Words of a draft as readers will see it, and of its publication. ICU message syntax. */
export const publishing = {
  preview: {
    bar: "Preview of revision {revision, number}: as readers will see it",
    back: "Back to the editor",
    problems: "This draft can’t be shown as readers would see it",
    problemsText: "Mend this in the editor, then look again.",
  },
  publish: {
    title: "Publish version {version, number}",
    of: "Revision {revision, number} of “{title}”",
    blocked:
      "{count, plural, one {One finding stops} other {# findings stop}} this brief. Each is marked in the text and listed in the editor.",
    toFindings: "Go to the findings",
    toCheck: "Check what is open",
    unsigned: "Not everything is signed off",
    alone: "In an emergency",
    aloneText:
      "A correction that can’t wait you may publish alone. A second person then has a day to check it, and readers see that this is due.",
    aloneBecause: "Why it can’t wait",
    aloneBecauseHint: "Readers see it. Left empty, the correction waits until it is signed off.",
    notInReview: "Send the brief to review first; an editor then publishes it.",
    notYours: "An editor publishes it.",
    changeClass: "What kind of change this is",
    classHint: {
      first: "Version 1. From now on every version stays as it is.",
      update: "The world changed: a source has newer or other figures.",
      correction: "We had something wrong. Readers are told what was wrong and what is right.",
      clarification: "The same facts, said more clearly.",
      typo: "No number, name, date, negation or quotation has changed.",
      withdrawal: "The brief is taken back. A note to readers stays in its place.",
    },
    note: "What changed, in a sentence",
    noteHint: "Readers see it above the brief and in its history. A typo needs none.",
    wasWrong: "What was wrong",
    isRight: "What is right",
    correctionHint: "Only for corrections.",
    submit: "Publish",
    problems: "The brief was not published",
    seePreview: "See it as readers will",
    fromThen:
      "A published version never changes. A mistake is corrected by the next version, and both can be read.",
    done: "Version {version, number} is published.",
    read: "Read it",
  },
};
