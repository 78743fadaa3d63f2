/** A text of a brief as somebody left it before somebody else went on; null where it was redacted. By the system: null. */
export type LeftText = { by: string | null; claims: ReadonlySet<string> | null };

/**
 * Who wrote what a draft says: of each claim, whoever brought it in, and not who only kept it. Somebody who brings back what another had taken out has written it. `texts` are from the oldest on.
 */
export function findWriters(texts: readonly LeftText[]): Map<string, string | null> {
  const writers = new Map<string, string | null>();
  for (const { by, claims } of texts) {
    if (claims === null) continue;
    for (const claim of writers.keys()) if (!claims.has(claim)) writers.delete(claim);
    for (const claim of claims) if (!writers.has(claim)) writers.set(claim, by);
  }
  return writers;
}
