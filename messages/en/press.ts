/** Words of what the press tells the desk. ICU message syntax. */
export const press = {
  heldTitle:
    "{count, plural, one {A public page can’t be made anew} other {# public pages can’t be made anew}}",
  heldText:
    "Where they can’t be shown live either, readers get what stood there before. It is tried again each minute.",
  heldSince: "since",
  heldMore: "{count, plural, one {And one more.} other {And # more.}}",
  noWorker: "No worker has run since {since}",
  never: "No worker has run yet",
  failing: "The public pages can’t be looked after since {since}",
  still: "No public page has been made anew since {since}",
  waiting:
    "{count, plural, =0 {What you publish now is shown to readers late, or slowly.} one {One public page waits to be made anew: readers may get it as it was.} other {# public pages wait to be made anew: readers may get them as they were.}}",
  startWorker:
    "Ask whoever looks after the server to start the worker. This goes away by itself when it runs.",
  lookInLog:
    "Ask whoever looks after the server to look in the worker’s log. This goes away by itself when it succeeds.",
} as const;
