/**
 * What the evidence linter says of a draft: a sentence a rule, in ICU message syntax. `text` is the words the finding is about. The keys are
 * the rules of domain/evidence/lint.
 */
export const findings = {
  unsourcedFigure:
    "{small, select, true {‘{text}’ counts something. Is it a claim? Then bind it.} other {‘{text}’ has no source.}}",
  unsourcedQuotation:
    "{small, select, true {‘{text}’ stands in quotation marks. If somebody said it, bind it.} other {A quotation has no source: ‘{text}’.}}",
  unpairedMark:
    "The quotation mark ‘{text}’ has no other half in this paragraph. Open and close each quotation within its paragraph, so that it can be bound, or take the mark away.",
  speechWithoutPassage:
    "{speaker} is reported as saying ‘{text}’, and nothing in this sentence shows where. Bind the words to the passage that they report.",
  recordWithoutEvidence:
    "‘{text}’ compares with all that came before, and nothing in this sentence bears it out. Bind a passage that says so, or a value.",
  wordingNotReadBack:
    "‘{text}’ does not say {stored}: {difference, select, value {the value is another} unit {the unit is another} qualifier {it says more or less than the source does} not_a_figure {no figure can be read in it} other {they differ}}.",
  quoteNotVerbatim:
    "{verdict, select, mismatch {The words differ from the passage} not_found {The words are not found in the passage} untraced {No passage holds this translation, nor the words that it translates} other {No passage holds these words}}. Bind them to a passage that has them, or take the words of one.",
  translationNotSound:
    "{flaw, select, machine {A machine’s translation may not stand in quotation marks. Report it in your own words, or have it translated.} other {This translation is ours and nobody has reviewed it.}}",
  quoteCutWrongly:
    "The excerpt cuts a word or reaches beyond the quotation. Choose it again, or quote the whole.",
  roleNotHeld:
    "{speaker} was not ‘{role}’ on the day of these words. {where, select, printed {Correct the quotation’s role or its date.} other {Give the role of that day, or say that it is of another time.}}",
  statisticRevised:
    "{cause, select, our_error {We had {old} wrong} other {{old} was revised by its source}}: {label} is now {new}.",
  staleDerivation:
    "{label} was reckoned from a value that has changed since. {hasNewer, select, true {Take the new result.} origin {Run the derivation again, and revise this value by its result.} other {Run it again.}}",
  deprecatedValue:
    "{label}: we hold this value to be disproved, and the sentence doesn’t say so. {reason}",
  disputedValue:
    "{label}: another report of the same count gives another value. Say in this sentence that the value is disputed, or set the other beside it.",
  mixedComparison:
    "‘{first}’ and ‘{text}’ don’t count the same. {difference, select, coverage {What they cover} compiler {Who counted} prices {The prices they are in} other {The currency}}: {one, select, none {not stated} other {{one}}}, and {other, select, none {not stated} other {{other}}}. Say so in this sentence, or compare them by a derivation that says how.",
  partsMissTotal:
    "The parts come to {sum}, but the total is given as {total}. Rounding doesn’t explain it: check the figures, or say that they don’t add up.",
  growthMissesLevels:
    "From {from} this leads to {reached}, and the text gives {to}. Rounding doesn’t explain it: check the figures, or say that they don’t fit.",
  sharesExceedWhole:
    "{count, plural, one {A share of {sum} is more than the whole.} other {These shares come to {sum}, more than the whole.}} Check the figures, or say of what they are shares.",
  tableTotalOff:
    "The {count, number} other figures of this {line, select, row {row} other {column}} come to {sum}, but the total is given as {total}. Rounding doesn’t explain it: check the figures.",
  waiverNotApproved:
    "{lacks, select, reason {Say why ‘{text}’ is no claim.} other {Somebody else must approve that ‘{text}’ is no claim.}}",
  missingAlt: "This picture has no description. Say what it shows, or mark it as decoration.",
  claimInAlt:
    "The description says ‘{text}’, which can’t be bound there. Say it in the caption too and bind it there, or leave it out.",
  emptyField:
    "{field, select, title {The brief has no title.} chart {This chart has no title. Say what it shows.} other {The brief has no standfirst.}}",
  underEmbargo:
    "{kind, select, quote {This quotation} inlineQuote {This quotation} statistic {This statistic} derived {This result} passage {This passage} other {This source}} is under embargo until {until}. Publish after that, or take it out.",
  sourceDead:
    "{held, select, true {‘{source}’ is no longer where it was. We hold the passage; readers can’t follow the link.} other {‘{source}’ is no longer where it was, and no passage of it is cited here. Cite one that we hold, or another source.}}",
  passageDrifted:
    "{fate, select, changed {This passage reads otherwise now in ‘{source}’.} missing {This passage stands no more in ‘{source}’.} other {These words were read in a file that isn’t at ‘{source}’ any more: somebody has to look at the new one.}} Replace it by another witness, or say in the notice of this brief why it doesn’t matter.",
  transcriptionUnchecked:
    "One person alone has read or heard these words in ‘{source}’. Let somebody else check them in its reading room, or cite the words as they were corrected there.",
  deadLink:
    "{flaw, select, blank {A link has no words.} bare {‘{text}’ is an address but no link.} torn {‘{text}’ is no address that a reader can open.} other {The link on ‘{text}’ leads nowhere: {href}}}",
  unknownEvidence:
    "{kind, select, sourceless {This note names no source. Name one, or take the note out.} other {{kind, select, image {This picture} quote {This quotation} inlineQuote {This quotation} statistic {This statistic} derived {This result} passage {This passage} other {This source}} is not here, or not yours to see. Replace it.}}",
} as const;

export type FindingRule = keyof typeof findings;
