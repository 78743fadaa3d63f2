/** What a request asks for of a file: all of it, a part (both ends included), or what lies outside it. */
export type AskedBytes = { from: number; to: number } | "all" | "none";

/** Of several parts, and of what we don't understand, all is sent: a browser takes that too. */
export function readByteRange(range: string | null, byteLength: number): AskedBytes {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? "") ?? [];
  if (first === "" && last === "") return "all";
  const end = byteLength - 1;
  if (first === "") {
    const length = Number(last);
    return length === 0 ? "none" : { from: Math.max(0, byteLength - length), to: end };
  }
  const from = Number(first);
  const to = last === "" ? end : Math.min(Number(last), end);
  if (last !== "" && Number(last) < from) return "all";
  return from > end ? "none" : { from, to };
}
