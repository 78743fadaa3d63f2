/** A numeral in digits. `value` is a decimal string, or null where the digits are no number (8.12.1999, 10.0.0.1). */
export type Numeral = { end: number; value: string | null };

const groupMarks = new Set([",", ".", " ", "\u00a0", "\u202f", "\u2009", "'", "\u2019"]);
const spaceMarks = new Set([" ", "\u00a0", "\u202f", "\u2009"]);

export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigitAt(text, end)) end += 1;
  return end;
}

/** The ends of groups of exactly three digits that follow `at` behind one and the same mark. */
function groupsEnd(
  text: string,
  at: number,
  allowSpace: boolean,
): { end: number; mark: string; count: number } {
  const mark = text.charAt(at);
  if (!groupMarks.has(mark) || (mark === " " && !allowSpace)) return { end: at, mark, count: 0 };
  let end = at;
  let count = 0;
  while (text.charAt(end) === mark && digitsEnd(text, end + 1) === end + 4) {
    end += 4;
    count += 1;
  }
  return { end, mark, count };
}

/** More digits than any figure has: a key or an identifier, and costly to calculate with. */
const digitsMax = 30;

/** A numeral that is too long for a figure is no number, but is passed over as a whole. */
export function readNumeral(
  text: string,
  at: number,
  options: { decimalComma: boolean; allowSpace: boolean },
): Numeral {
  const numeral = readAnyNumeral(text, at, options);
  const isFigure = numeral.value !== null && numeral.value.length <= digitsMax;
  return isFigure ? numeral : { end: numeral.end, value: null };
}

/**
 * Reads the numeral that starts at `at`. One comma and three digits are thousands in English and decimals where the decimal mark is a
 * comma; any other number of digits behind a comma is a decimal in both, because translated copy keeps "33,3".
 */
function readAnyNumeral(
  text: string,
  at: number,
  options: { decimalComma: boolean; allowSpace: boolean },
): Numeral {
  const leadEnd = digitsEnd(text, at);
  const lead = text.slice(at, leadEnd);
  let end = leadEnd;
  let whole = lead;
  if (lead.length <= 3 && !lead.startsWith("0")) {
    const groups = groupsEnd(text, leadEnd, options.allowSpace);
    const isDecimal =
      groups.count === 1 && (groups.mark === "." || (groups.mark === "," && options.decimalComma));
    if (groups.count > 0 && !isDecimal) {
      end = groups.end;
      whole = "";
      for (let index = at; index < end; index += 1)
        if (isDigitAt(text, index)) whole += text.charAt(index);
      if (spaceMarks.has(groups.mark) && isDigitAt(text, end)) return { end: leadEnd, value: lead };
    }
  }
  const mark = text.charAt(end);
  if ((mark !== "." && mark !== ",") || !isDigitAt(text, end + 1)) return { end, value: whole };
  const decimalsEnd = digitsEnd(text, end + 1);
  const decimals = text.slice(end + 1, decimalsEnd);
  // "in 2019,2020" and "(1,2000)" are lists; nobody writes four decimals behind a comma in English.
  if (mark === "," && !options.decimalComma && (decimals.length > 2 || lead.length > 3))
    return { end, value: whole };
  if (isDigitAt(text, decimalsEnd + 1) && text.charAt(decimalsEnd) === ".") {
    let codeEnd = decimalsEnd;
    while (text.charAt(codeEnd) === "." && isDigitAt(text, codeEnd + 1))
      codeEnd = digitsEnd(text, codeEnd + 1);
    return { end: codeEnd, value: null };
  }
  return { end: decimalsEnd, value: `${whole}.${decimals}` };
}
