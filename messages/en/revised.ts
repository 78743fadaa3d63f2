/** Words of the page on which a revised figure is taken into every brief that gives it. ICU message syntax. */
export const revised = {
  title: "A revised figure in its briefs",
  heading: "{label}: {was} is now {now}",
  link: "Take it in all briefs",
  back: "To the statistic",
  cause: {
    source_revised: "Its source revised it last.",
    our_error: "We erred, which was put right last.",
  },
  classes:
    "A brief is updated where every change to what it gives was its source’s, and corrected where one of them puts right an error of ours.",
  why: "What was said of it: {note}",
  readers:
    "Over each published version that gives the older value readers are told that it has been revised since. That stays until the brief’s next version.",
  none: "Every brief gives the newest value.",
  noneText: "Nothing is left to be done here.",
  more: "These are the first {count, number}. The rest follows when some are done.",
  take: {
    title: "To take into the draft",
    intro: "With it each goes to review, and somebody else publishes it then.",
    submit: "Take it in the chosen briefs",
    choose: "Take it in “{title}”",
    done: "{count, plural, one {Taken in one brief} other {Taken in # briefs}}, {submitted, plural, =0 {none of which is in review yet} one {one of which is in review} other {# of which are in review}}.",
    blocking:
      "With the new value {count, plural, one {one thing keeps} other {# things keep}} it from being published. It takes the value and stays a draft: mend that in the editor.",
    kept: "Somebody has kept the older value: {reason}",
    dropped: "These words don’t say the new value, and give way to it: {words}",
  },
  approve: {
    title: "To publish",
    intro:
      "Beside what readers see stands all that would change. By publishing you say that each citation in it stands.",
    submit: "Publish the chosen briefs",
    choose: "Publish “{title}” as version {version, number}",
    done: "{count, plural, one {One brief is published} other {# briefs are published}}.",
    by: "Taken by {name}.",
    own: "You took it or wrote what stands there, so somebody else publishes it.",
    blocking:
      "{count, plural, one {One thing keeps} other {# things keep}} it from being published. Mend that in the editor.",
    class: { update: "update", correction: "correction" },
    note: "What readers are told",
    wasWrong: "What was wrong",
    isRight: "What is right",
    noteUpdate: "{label}: {now}, after {was}. The source has revised it.",
    noteCorrection: "{label}: {now}. We gave {was}.",
    wasWrongText: "{label} was given as {was}.",
    isRightText: "It is {now}.",
  },
  byHand: {
    title: "To do by hand",
    inReview: "It is under review with the older value. Its reviewer returns it first.",
    scheduled: "It is to be published at a time, with the older value. Call that off first.",
    saysMore: "Its draft says more than readers see. Take the value in the editor.",
    reviewedApart: "It is in review with more than this figure, and is published by itself.",
    notSent: "Its draft doesn’t give the older value any more, and isn’t in review.",
    needsRun: "It gives what was reckoned with the older value. That has to be run again first.",
    unreadable: "Its draft can’t be read any more.",
  },
  refused:
    "{count, plural, one {One brief stayed as it was} other {# briefs stayed as they were}}:",
  refusedOne: "{title}: {problems}",
  nothingChosen: "Choose at least one brief.",
  before: "Before",
  after: "After",
  version: "v{n, number}",
  unpublished: "never published",
};
