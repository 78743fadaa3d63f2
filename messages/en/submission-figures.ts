/** Words of the figures about what the public sends in, for the public and for the team. ICU message syntax. */
export const submissionFigures = {
  title: "What is sent in to us",
  description:
    "How much the public sends in, how long it takes until that is decided, and how much of it is accepted.",
  lead: "Anybody may <submit>send us a source, a tip or a challenge</submit>. This is how much came, month by month, and what became of it until the end of last month.",
  rules: "How it is counted",
  rule: {
    over: "Only months that are over are shown, and the figures change once a month: nobody can tell from them what came or was decided on a day.",
    few: "Where fewer than five came, or were decided, we say “fewer than 5” and no more.",
    share:
      "The share that was accepted is left out where fewer than five were accepted or fewer than five weren’t, for it would tell what became of somebody’s.",
    spam: "Advertising and noise aren’t counted. What we had from somebody else already counts as not accepted.",
    days: "Half of what was decided was decided within the days given, or sooner. No time of day is kept, so they are days.",
  },
  trail: "The trail of our work",
  none: "Nothing has been sent in yet in a month that is over.",
  table: "What was sent in, by month",
  month: "Month",
  received: "Received",
  decided: "Decided",
  days: "Days to a decision (median)",
  accepted: "Share accepted",
  few: "fewer than 5",
  untold: "not told",
  inDays: "{days, plural, =0 {the same day} one {# day} other {# days}}",
  percent: "{percent, number}%",
  studio: {
    link: "Figures",
    intro:
      "What came in each month, by the day on which it came, and what became of it until now. Spam isn’t counted. The public sees <page>the same of months that are over</page>, without what is so little that it would tell on somebody.",
    none: "Nothing has been sent in yet.",
    nothing: "none yet",
  },
};
