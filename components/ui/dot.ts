/** Between the parts of a line: it ends the line before rather than beginning the next. */
export const dot = "\u00a0· ";
