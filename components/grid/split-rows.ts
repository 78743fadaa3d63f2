/** Things by "row:column" as a map a row, each column's thing in it. A row that is as it was before is the very same map, so that nothing of it is drawn anew. */
export function splitRows<T>(
  things: ReadonlyMap<string, T>,
  before: ReadonlyMap<number, ReadonlyMap<number, T>>,
): Map<number, ReadonlyMap<number, T>> {
  const rows = new Map<number, Map<number, T>>();
  for (const [key, thing] of things) {
    const [row = 0, column = 0] = key.split(":").map(Number);
    const own = rows.get(row) ?? new Map<number, T>();
    own.set(column, thing);
    rows.set(row, own);
  }
  return new Map([...rows].map(([row, own]) => [row, keepSame(own, before.get(row))]));
}

function keepSame<T>(now: ReadonlyMap<number, T>, before: ReadonlyMap<number, T> | undefined) {
  const isSame =
    before?.size === now.size && [...now].every(([column, thing]) => before.get(column) === thing);
  return isSame && before ? before : now;
}
