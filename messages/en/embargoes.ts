/** Words of embargoes. ICU message syntax. */
export const embargoes = {
  title: "Embargoes",
  intro:
    "What readers may not have before its time: it is on no page, in no file, feed, search or answer to a program, and no brief that cites it can be published. What stands in a source waits with it, and so does what is reckoned from a value.",
  nothing: "Nothing is under an embargo.",
  howToSet: "To set one, go to the page of a source, quotation, statistic or derivation.",
  kind: "{kind, select, source {Source} quote {Quotation} statistic {Statistic} derivation {Derivation} other {Thing}}",
  until: "Until {time}",
  said: "Set by {by}: {reason}",
  here: "Under an embargo until {time}.",
  hereText:
    "Until then it is on no page of the site, and no brief that cites it can be published. It ends by itself.",
  change: "Change or lift the embargo",
  link: "Set an embargo",
  set: {
    of: "Embargo on “{title}”",
    at: "Until",
    atHint: "Day and time, as clocks in the time zone below show it.",
    timeZone: "Time zone",
    reason: "Reason",
    reasonHint: "For the staff: with whom it was agreed, or what is waited for.",
    submit: "Set the embargo",
    submitAgain: "Set another time",
  },
  lift: {
    fold: "Lift it now",
    reason: "Why it may be lifted",
    submit: "Lift the embargo",
  },
} as const;
