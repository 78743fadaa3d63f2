/** Words of the page that stands in for one that failed: apart, since a browser loads them with every page of the studio. */
export const failure = {
  title: "This page could not be shown",
  text: "Something went wrong on our side, and it has been noted. Try again in a minute; what was saved is still there.",
  number: "If you write to us about it, give this number:",
  tryAgain: "Try again",
} as const;
