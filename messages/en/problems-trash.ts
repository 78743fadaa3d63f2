/** Why something can't be thrown away, or put back, in plain words. ICU message syntax. */
export const trashProblems = {
  "trash.isThere":
    "This, or something that it rests on, is in the trash. Put that back first, or take it out here.",
  "trash.public": "Readers can see this. What was published or released stays.",
  "trash.used":
    "It is used in {briefs}{more, plural, =0 {} other { and # more}}. Take it out of there first; what a published version rests on stays.",
  "trash.heldByQuotes":
    "{count, plural, one {A quote rests on it.} other {# quotes rest on it.}} Throw away what was made from it first.",
  "trash.heldByStatistics":
    "{count, plural, one {A statistic rests on it.} other {# statistics rest on it.}} Throw away what was made from it first.",
  "trash.heldBySources":
    "{count, plural, one {Another source refers to it.} other {# other sources refer to it.}} Change what they say of it first.",
  "trash.heldByOthers":
    "{count, plural, one {Something else that was noted refers to it} other {# other things that were noted refer to it}}: a role, a series, or a fact of an organisation.",
  "trash.heldByTranslations":
    "{count, plural, one {A translation of it is} other {# translations of it are}} being written. Throw that away first.",
  "trash.heldUnderSubject":
    "{count, plural, one {An indicator or brief stands under it.} other {# indicators and briefs stand under it.}}",
  "trash.settled":
    "We go by this statistic, or something was reckoned from it. Revise or deprecate it instead.",
  "trash.ofCapture": "This picture belongs to a capture, and stays with it.",
  "trash.restsOnTrash": "It rests on what is in the trash too: {names}. Put that back first.",
} as const;
