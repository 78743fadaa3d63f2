/** Words around the editor: review, and notices on a brief. ICU message syntax. */
export const desk = {
  untitled: "Untitled",
  language: { en: "English", ru: "Russian", be: "Belarusian" },
  state: {
    draft: "Draft",
    in_review: "In review",
    scheduled: "Scheduled",
    published: "Published",
    withdrawn: "Withdrawn",
  },
  stateAfter: "{state} · after version {version, number}",
  stateVersion: "{state} · version {version, number}",

  changeClass: {
    first: "First publication",
    update: "Update",
    correction: "Correction",
    clarification: "Clarification",
    typo: "Typo",
    withdrawal: "Withdrawal",
  },
  notices: {
    title: "Notices",
    intro:
      "What changed in the evidence of briefs since they were written or published, and what readers challenge in them.",
    none: "Nothing is waiting",
    noneText:
      "When a statistic is revised, a quotation changes, or a passage reads otherwise where its source lives, the briefs that rest on it are listed here.",
    inBrief: "Notices on this brief",
    kind: {
      newer_vintage: "A newer value",
      quote_changed: "A quotation changed",
      deprecated: "Held to be disproved",
      new_rival: "Another value is reported",
      run_stale: "Our arithmetic is out of date",
      passage_drifted: "The source changed",
      file_changed: "Another file at its source: look at it",
      redacted: "Redacted",
      challenged: "A reader challenges this",
    },
    wholeBrief: "The brief as a whole",
    show: "Show the place",
    seeSubmission: "See what was sent in",
    now: "now {value}",
    take: "Take it in the editor",
    allBriefs: "See all its briefs",
    seeSource: "See what changed",
    replace: "Replace by another witness",
    dismiss: "Dismiss",
    reason: "Why it is dismissed",
    problems: "The notice was not changed",
  },

  history: {
    none: "No version is published yet.",
    version: "Version {n, number}",
    all: "Public history",
    saves: "Every save: compare two, bring one back",
  },
  settings: {
    address: "Address",
    language: "Language",
    state: "State",
    submittedBy: "Sent to review by {name}",
  },

  review: {
    preview: "Preview",
    check: "Check citations",
    submit: "Send to review",
    publish: "Publish …",
    plan: "See the plan",
    planned:
      "The publication of this text, as it is, is planned. If it is changed, what was planned isn’t published, and has to be planned anew.",
    back: "Return to draft",
    blocked: "{count, plural, one {One finding blocks} other {# findings block}}",
    unsaved: "The draft can’t be saved now, so it was not sent. See above.",
    sent: "Sent to review. An editor sees it exactly as readers will.",
    returned: "The brief is a draft again.",
  },
} as const;
