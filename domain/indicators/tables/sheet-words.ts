/** Some programs write "x:row" for "row". */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** A raised figure is the mark of a note: "46,5" with a small 1 behind it isn't 46.51. */
export function raise(text: string): string {
  return text.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit).replace(/\)/g, "⁾");
}
