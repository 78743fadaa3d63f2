/** Who did what, before the brief that it was done to: on the desk and in mails. ICU message syntax. */
export const newsKinds = {
  mentioned: "{by} called you in a comment on",
  replied: "{by} answered in a thread of yours on",
  commented: "{by} commented on",
  accepted: "{by} took what you suggested in",
  rejected: "{by} left what you suggested in",
  submitted: "{by} sent to review",
  returned: "{by} returned to its author",
  published: "{by} published",
  withdrawn: "{by} withdrew",
  not_done: "{by} couldn’t do what was planned of",
} as const;
