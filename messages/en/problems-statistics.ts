/** What went wrong with indicators, statistics, their tables and what is reckoned from them. ICU message syntax. */
export const statisticsProblems = {
  "indicators.textMissing":
    "Say first what is measured, how, and what the values can’t tell: readers are shown all three.",
  "indicators.slugInvalid":
    "Use small letters, digits and single hyphens for the address, such as trade-turnover.",
  "indicators.slugTaken": "Another indicator has this address. Choose another one.",
  "indicators.currencyUnknown": "Name the currency by its three letters: USD, EUR, RUB, BYN, CNY.",
  "indicators.unitMissing": "Say in what this is measured: t, km, m3, GW.h.",
  "tables.empty": "There is nothing in this table.",
  "tables.unreadable": "This can’t be read as a table: give a CSV or an XLSX file.",
  "tables.protected": "This workbook is locked by a password. Save it without one.",
  "tables.tooLarge": "This is larger than what is taken in at once.",
  "cells.notANumber": "“{text}” is no number.",
  "cells.tooLong": "“{text}” has more digits than we keep: 60 at most.",
  "imports.doubted":
    "Some of these values look like slips. If they are right, say why; readers see the note.",
  "cells.formula":
    "“{text}” is a formula. Formulas aren’t evaluated; a sum may be typed with its numbers, as =22.6+23.9.",
  "cells.sumWithoutEquals": "“{text}” looks like a sum. Begin it with =.",
  "cells.ambiguousComma":
    "“{text}” may be thousands or thousandths. Write it without the comma, or with a point.",
  "cells.ambiguousLetter":
    "The letter in “{text}” may be a scale or a status. Write bn or tn for the scale, or put a blank before a capital B for a break.",
  "cells.inBrackets": "“{text}” stands in brackets. Write a minus where it is below zero.",
  "cells.rangeReversed": "In “{text}” the lower end is above the upper one.",
  "cells.rangeQualified": "“{text}” is a range and a bound at once. Give one of them.",
  "cells.missingWithValue":
    "“{text}” has a value and a letter that says there is none (O, M, L, Q).",
  "cells.noValue":
    "There is no value in this cell. A statistic that was a mistake is withdrawn on its own page.",
  "statistics.alreadyThere": "Somebody has entered this value meanwhile. Load the grid anew.",
  "cells.unknownWords": "What stands behind the number in “{text}” isn’t understood.",
  "statistics.notANumber":
    "Write a number with digits and a decimal point, such as 46.5. A comma may mean either decimals or thousands.",
  "statistics.valueOrRange": "Give a value, or the ends of a range.",
  "statistics.rangeReversed": "The lower end of the range is above the upper one.",
  "statistics.reasonMissing": "Give a reason; readers see it.",
  "statistics.periodMissing": "A statistic of a series needs its period, such as 2023 or 2023-Q1.",
  "statistics.periodInvalid":
    "This is no period. Write a year (2023), a half (2023-S1), a quarter (2023-Q1), a month (2023-05), a day, or two of them with a slash.",
  "statistics.knownFromInvalid": "This is no date. Write it as 2024-05-24.",
  "statistics.revisedMeanwhile":
    "Somebody revised this statistic meanwhile: its newest vintage is number {vintage, number}. Look at it first.",
  "statistics.knownTooEarly":
    "A revision is known later than what it replaces. Give a later day than {after}.",
  "statistics.nothingRevised": "This is the value that the statistic has already.",
  "statistics.looksLikeSlip":
    "This looks like a slip. {said} If the value is right, say why; readers see the note.",
  "statistics.warningGone": "This is no longer doubted; there is nothing to let stand.",
  "statistics.hasSeries": "This statistic has a series already, or was changed meanwhile.",
  "statistics.knownInFuture": "Nobody can know this yet. Give a day that is not in the future.",
  "statistics.roleNotHeld":
    "This role was not held on {date}. Choose the role of that day, or correct the dates.",
  "statistics.saidByOne":
    "Name one speaker: a person, an organisation, or somebody unnamed in a role.",
  "statistics.alreadyReported":
    "This report is here already: same series, period, nature and speaker. Revise it where the source changed the value, or say who else reports it.",
  "statistics.reportedOtherwise":
    "This report is here already, with another value: {value}. Revise it where the source changed the value, or say who else reports this one.",
  "statistics.witnessKnown": "These words are bound to this statistic already.",
  "statistics.otherUnit":
    "The series counts {series}, this figure {figure}. Choose a series that counts the same.",
  "statistics.notTheRun":
    "The run came to another value: {result}. Take that, or bind the value to the words that report it.",
  "statistics.inUse":
    "{count, plural, =0 {We go by this statistic, or something was reckoned from it.} one {It is cited in {briefs}.} other {It is cited in {briefs}{more, plural, =0 {} other { and # more}}.}} Revise or deprecate it instead.",
  "statistics.settled":
    "A published version cites this statistic, we go by it, or something was reckoned from it: what is said of it stays. If it is wrong, say that it is disproved, and accept the report anew.",
  "statistics.passageNotThere": "These words don't stand in the text. Select them again.",
  "derivations.range": "A range has no middle to reckon with. Choose values that are one number.",
  "derivations.needsTwo": "Choose two values for this.",
  "derivations.needsTwoOrMore": "Choose at least two values to add up.",
  "derivations.unitsDontMeet":
    "These units can’t be reckoned together. Choose values of one unit; for a conversion, an amount and a rate such as RUB/USD.",
  "derivations.zero":
    "There is nothing to divide by: the value that the others are measured against is zero or less.",
  "derivations.qualifiersClash":
    "One value says more than, another less than or about, so that nothing certain follows. Choose other values.",
  "derivations.needsReason":
    "These values differ in what they count, who counted, unit or prices, or don't say. Give the reason why they may meet here; readers see it.",
  "derivations.fresh": "No input has been revised since the last run.",
  "adoptions.otherSlice": "This statistic is of another slice, coverage or period.",
  "adoptions.deprecated":
    "This statistic is deprecated. Take the deprecation back first, or go by another one.",
};
