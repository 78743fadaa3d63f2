/** What is wrong with an embargo, in plain words. ICU message syntax. */
export const embargoesProblems = {
  "embargoes.printed":
    "Readers have it already: {briefs}{more, plural, =0 {} one { and another brief} other { and # other briefs}} {count, plural, one {prints} other {print}} it. What is out can’t be kept back; a brief can be withdrawn.",
  "embargoes.over": "This embargo is over already.",
} as const;
