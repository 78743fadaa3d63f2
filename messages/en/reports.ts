/** Words of the reports of what may need mending. ICU message syntax. */
export const reports = {
  title: "Reports",
  intro:
    "What may need mending, counted now. Each leads to a list, and each row to where it can be mended.",
  back: "All reports",
  count: "{count, number}{isMore, select, yes {+} other {}}",
  nothing: "None",
  csv: "As CSV",
  csvOf: "{title}, as CSV",
  emptyTitle: "Nothing to mend here",
  untitled: "Without a title",
  daysLabel: "Not looked at for",
  days: "{days, number} days",
  go: "Show",
  notYours: "No report is open to the roles that you hold.",
  group: {
    broken: "Broken",
    aging: "Aging",
    unsourced: "Unsourced",
    unchecked: "Unchecked",
    orphaned: "Orphaned",
    undescribed: "Undescribed",
  },
  name: {
    "dead-addresses": "Addresses that died",
    "failed-captures": "Addresses that gave nothing",
    "lost-passages": "Passages that changed or went",
    "unheld-quotations": "Quotations that don’t stand where they should",
    "aging-briefs": "Briefs nobody looked at",
    "aging-statistics": "Statistics nobody looked at",
    "revised-figures": "Briefs with figures revised since",
    "unsourced-claims": "Claims without evidence",
    "unchecked-citations": "Citations nobody else checked",
    "second-checks": "Second checks that are due",
    "unused-sources": "Sources that nothing uses",
    "unused-captures": "Captures that nothing uses",
    "unused-quotes": "Quotes that nothing uses",
    "unused-pictures": "Pictures that nothing uses",
    "pictures-without-text": "Pictures without alternative text",
    "charts-without-subtitle": "Charts without a subtitle",
    "sources-without-publisher": "Sources without a publisher or a date",
  },
  says: {
    "dead-addresses":
      "Sources whose address answered several times that there is nothing, or didn’t answer.",
    "failed-captures": "Addresses given as sources of which nothing could be fetched or read.",
    "lost-passages":
      "Passages in use that no longer stand as they did where their source lives, and of which nobody has decided what follows.",
    "unheld-quotations":
      "Wordings that the newest comparison doesn’t find in a passage where they are said to stand.",
    "aging-briefs":
      "Briefs that readers see and that nobody has published anew, written in or checked for {days, number} days.",
    "aging-statistics":
      "Statistics that a published brief cites and whose newest value was recorded over {days, number} days ago.",
    "revised-figures":
      "Published briefs that print a value of which a newer one is known, or arithmetic with such a value.",
    "unsourced-claims":
      "Drafts being worked on; beside each, how many of its figures, quotations and reports of speech have no evidence.",
    "unchecked-citations":
      "Published briefs with citations that nobody but their writer has signed off, before or since.",
    "second-checks":
      "Corrections that an editor published alone in an emergency and that nobody has checked since.",
    "unused-sources":
      "Sources from which no passage was taken, that no brief cites and that are the original of no translation.",
    "unused-captures": "Captures from which no passage was taken.",
    "unused-quotes": "Quotes that stand in no draft and in no version.",
    "unused-pictures": "Uploaded pictures that no draft and no version shows.",
    "pictures-without-text":
      "Drafts with pictures that neither say in words what they show nor are marked decorative.",
    "charts-without-subtitle":
      "Drafts with charts that don’t say in a subtitle what they measure, where and when.",
    "sources-without-publisher": "Sources of which it isn’t said who published them, or when.",
  },
  at: {
    "dead-addresses": "since {day}",
    "failed-captures": "given {day}",
    "lost-passages": "seen {day}",
    "unheld-quotations": "compared {day}",
    "aging-briefs": "last looked at {day}",
    "aging-statistics": "recorded {day}",
    "revised-figures": "first revised {day}",
    "unsourced-claims": "saved {day}",
    "unchecked-citations": "published {day}",
    "second-checks": "due {day}",
    "unused-sources": "added {day}",
    "unused-captures": "captured {day}",
    "unused-quotes": "added {day}",
    "unused-pictures": "uploaded {day}",
    "pictures-without-text": "saved {day}",
    "charts-without-subtitle": "saved {day}",
    "sources-without-publisher": "added {day}",
  },
  has: {
    "revised-figures": "{count, plural, one {# figure} other {# figures}}",
    "unsourced-claims":
      "{count, plural, =0 {all have evidence} one {# without evidence} other {# without evidence}}",
    "unchecked-citations": "{count, plural, one {# citation} other {# citations}}",
    "pictures-without-text": "{count, plural, one {# picture} other {# pictures}}",
    "charts-without-subtitle": "{count, plural, one {# chart} other {# charts}}",
  },
} as const;
