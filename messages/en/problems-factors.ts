/** What may be wrong with second factors, and with proving again who one is. ICU message syntax. */
export const factorsProblems = {
  "factor.codeWrong":
    "This code doesn’t work: it is of another time, was used already, or has a slip in it. Wait for the next one and try again.",
  "factor.isThere": "Your authenticator app is set up already.",
  "factor.notBegun": "Begin anew: there is no app to set up.",
  "factor.isNotThere": "There is no second factor here.",
  "factor.ownFirst":
    "Set up your own second factor first: else this would shut you out before the others.",
  "factor.confirmFirst": "Show that it is still you: what you have filled in is kept.",
  "factor.tooLate": "That took too long. Sign in again from the start.",
} as const;
