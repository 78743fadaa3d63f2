/** Kinds of files that may be sent in. */
export const fileTypes = {
  pdf: "PDF",
  png: "PNG picture",
  jpeg: "JPEG picture",
  webp: "WebP picture",
  plain: "Text",
};

/** Words of submissions that sender and moderators share. ICU message syntax. */
export const submissionWords = {
  kind: { source: "Source", tip: "Tip", challenge: "Challenge" },
  state: {
    received: "Received",
    in_review: "In review",
    accepted: "Accepted",
    declined: "Declined",
    duplicate: "Duplicate: it was known from somebody else",
    spam: "Not taken: it was held to be advertising or noise",
  },
  reason: {
    off_subject: "It isn’t about what we follow.",
    not_checkable: "It can’t be checked.",
    known: "We knew it already.",
    not_public: "It rests on what isn’t public, and may harm somebody.",
    unclear: "We couldn’t understand what it shows.",
    no_fault_found: "We checked it, and found no fault.",
  },
};
