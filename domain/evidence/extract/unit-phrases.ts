import { unitsAfter } from "./lexicon/units.ts";
import { compilePhrases } from "./phrases.ts";

/** Units as they stand behind a number and its magnitude. */
export const unitPhrases = compilePhrases(unitsAfter);
