/** What is wrong with the names above a brief, and what to do about it. */
export const authorsProblems = {
  "authors.changed":
    "Somebody else has changed the names meanwhile. Yours are still here: reload the page to see theirs, and name yours again.",
  "authors.inReview":
    "This brief is in review, and whoever publishes it has seen its names. Have it returned first.",
  "authors.doubled": "This name stands there already. Name each once.",
  "authors.tooMany": "A brief names at most {max, number} authors.",
} as const;
