/** Words of the audit trail. */
export const audit = {
  title: "Audit",
  intro:
    "Who did what to which thing. Every row is bound to the one before it by its hash, so that nothing can be changed or taken out unseen. People stand in it by their ids; addresses only as hashes.",
  whole:
    "The chain is whole: {rows, plural, one {# row} other {# rows}}. It fits {heads, plural, =0 {no head yet, for none has been told} one {the head of # day} other {the heads of # days}}.",
  broken: "The chain is broken at row {seq, number} ({problem}). Compare with a backup.",
  caption: "Audit rows, newest first",
  seq: "Row",
  at: "When",
  who: "Who",
  action: "Did",
  thing: "To",
  detail: "Detail",
  hash: "Hash",
  kind: { staff: "Staff", system: "The system", public: "The public" },
  older: "Older rows",
  newest: "Newest rows",
  check: "Check the chain",
  checkHint:
    "Reckons every row again, which takes a minute where there are a million. Each day’s head is <page>told to everybody</page>.",
  filter: {
    title: "Narrow the list",
    who: "Who",
    anybody: "Anybody",
    action: "What was done",
    anything: "Anything",
    thing: "To what kind of thing",
    anyThing: "Any kind",
    thingId: "To which one",
    thingIdHint: "Its id, as it stands in the rows and in the address of its page.",
    from: "From",
    until: "Until",
    days: "Days of UTC, both included.",
    go: "Show",
    clear: "Show everything",
  },
  none: "No row fits.",
  noneHint: "Take something out of the filter, or show everything.",
  export: {
    title: "Take a copy",
    intro:
      "Every row that fits the filter, newest first. That a copy was taken stands in the trail itself.",
    csv: "As CSV",
    ndjson: "As NDJSON",
  },
  value: { yes: "yes", no: "no", nothing: "nothing", change: "{from} → {to}" },
} as const;
