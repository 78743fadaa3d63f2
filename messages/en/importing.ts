/** Words of `npm run import`. ICU message syntax. */
export const importing = {
  outcome: {
    new: "came in",
    would: "would come in",
    there: "there already",
    left: "left out",
    broken: "broken",
  },
  summary: {
    counts:
      "{new, plural, one {One post came in} other {# posts came in}} as drafts, {there, number} were there already, {left, number} were left out, {broken, plural, =0 {none is} one {one is} other {# are}} broken.",
    wouldCounts:
      "{new, plural, one {One post would come in} other {# posts would come in}} as drafts, {there, number} are there already, {left, number} would be left out, {broken, plural, =0 {none is} one {one is} other {# are}} broken. Nothing was changed.",
    folder:
      "{new, plural, one {One thing came in} other {# things came in}}, {left, number} were left out, {broken, plural, =0 {none is} one {one is} other {# are}} broken.",
    report: "Each of them with what became of it: {file}",
  },
} as const;

/** What became of a post that an editor should know of, by the codes of domain/imports/post.ts. */
export const importRemarks = {
  addressChanged: "Its address was taken, or can't be one here: it is {slug}.",
  untitled: "It has no title.",
  bodyEmpty: "It has no text.",
  picturesAsLinks: "{count, plural, one {One picture is a link} other {# pictures are links}}.",
  picturesLost:
    "{count, plural, one {One picture has} other {# pictures have}} no address that can be linked to.",
  embedsAsLinks:
    "{count, plural, one {One thing that was embedded is a link} other {# things that were embedded are links}}.",
  embedsLost:
    "{count, plural, one {One thing that was embedded has} other {# things that were embedded have}} no address, and went.",
  scriptsLost: "{count, plural, one {One script} other {# scripts}} went.",
  formsLost: "{count, plural, one {One part of a form} other {# parts of forms}} went.",
  linksLost:
    "{count, plural, one {One link leads} other {# links lead}} nowhere that can be said, and {count, plural, one {is} other {are}} words.",
  shortcodesLeft:
    "{count, plural, one {One sign in square brackets stands} other {# signs in square brackets stand}} in the text.",
  tagsUnknown: "No subjects of ours: {tags}.",
  languageUnknown: "Its language ({language}) isn't one of ours: it is taken for English.",
  dateUnread: "Its date can't be read.",
  wasPrivate: "It was private.",
  wasDraft: "It wasn't published.",
  wasForMembers: "It was for members.",
  bytesNotThere:
    "Its bytes are not in the export: readers may not have them, or they were removed.",
  speakerWithheld: "Its speaker is withheld, and who that is stands in no export.",
  witnessNotThere: "The words that it rests on are not in the export.",
  ownArithmetic: "It is our own arithmetic: reckon it anew from the values.",
  sayerNotThere: "Who said it isn't in the export.",
  versionKept: "What was published stays as it is in the export: {path}, SHA-256 {sha256}.",
  wasWithdrawn: "It was withdrawn.",
  evidenceAsWords:
    "{count, plural, one {One place of evidence stands} other {# places of evidence stand}} as words alone.",
  picturesNotThere: "{count, plural, one {One picture is} other {# pictures are}} not there.",
} as const;
