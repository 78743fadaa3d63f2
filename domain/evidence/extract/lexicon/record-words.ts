const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** "the record of 62,800 set in 2015", "the 3.1% recorded in June": participles that give a figure a time of its own. */
export const recordedWords = set(
  "set recorded reached seen registered reported posted achieved measured observed logged established made announced",
);

/** What stands for a figure before such a participle: "the one set in January". */
export const recordNouns = set("one record records high low peak mark level best worst");
