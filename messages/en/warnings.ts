/** What may be a slip in a value that is entered, by the codes of domain/evidence/entry. ICU message syntax. */
export const warnings = {
  partsMissTotal: "The parts come to {sum}, the total is {total}.",
  periodsMissTotal: "The periods within come to {sum}, the whole is {total}.",
  sharesMissWhole:
    "The shares of this period come to {sum}; in other periods they came to {total}.",
  growthMissesLevels:
    "From {from} to {to} is a change of {change}, and the growth is given as {growth}.",
  percentForPoints:
    "From {from} to {to}, {growth} doesn’t fit; it would if per cent and percentage points were the other way about.",
  offByPower:
    "About {times, number} times {direction, select, less {less} other {more}} than the values beside it, such as {near}.",
  otherPeriodsValue: "This is about what {period} has, which is of another length.",
  sameAsOther: "The very same value stands for {period}.",
  partAboveWhole: "{partOf} has {part}, more than {wholeOf}, which holds it and has {whole}.",
  periodsOverlap: "This period shares some days with {period} and neither holds the other.",
  shareAboveWhole: "A share of {value} is more than the whole.",
  otherYearsRate:
    "Against the value in {currency} this is a rate of {rate}, which is that of {period}.",
  rateMisses:
    "Against the value in {currency} this is a rate of {rate}; other values of this period have {known}.",
  knownBeforeEnd: "Known since {knownFrom}, before {period} had ended.",
};
