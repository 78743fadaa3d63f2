/** Words of the audit trail. */
export const audit = {
  title: "Audit",
  intro:
    "Who did what to which thing. Every row is bound to the one before it by its hash, so that nothing can be changed or taken out unseen. People stand in it by their ids; addresses only as hashes.",
  whole: "The chain is whole: {rows, plural, one {# row} other {# rows}}.",
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
} as const;
