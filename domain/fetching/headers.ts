/** An answer's headers by their names in lower case, as a source's captures keep them; of a name that comes twice, the values one after the other (RFC 9110, 5.3). */
export function toHeaderMap(
  headers: readonly (readonly [string, string])[],
): Record<string, string> {
  const map = new Map<string, string>();
  for (const [given, value] of headers) {
    const name = given.toLowerCase();
    const before = map.get(name);
    map.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(map);
}
