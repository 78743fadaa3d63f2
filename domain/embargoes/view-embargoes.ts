/** What can be put under an embargo. What stands in a source waits with it, and so does what is reckoned from something. */
export const embargoKinds = ["source", "quote", "statistic", "derivation"] as const;
export type EmbargoKind = (typeof embargoKinds)[number];

/** A thing, and where its rows are. */
export type Embargoable = { kind: EmbargoKind; id: string };

export type EmbargoView = {
  on: Embargoable & { title: string };
  /** ISO instant at which it ends by itself. */
  until: string;
  /** Who said so last, and why; null where nobody did through the studio. */
  said: { by: string; reason: string; timeZone: string | null } | null;
};

/** The page of the thing in the studio. */
export function embargoablePath({ kind, id }: Embargoable): string {
  return `/studio/${kind}s/${id}`;
}

/** The page on which its embargo is set and lifted. */
export function embargoPath({ kind, id }: Embargoable): string {
  return `/studio/embargoes?kind=${kind}&id=${id}`;
}

/** Null where the kind is none. */
export function readEmbargoable(kind: string, id: string): Embargoable | null {
  const known = embargoKinds.find((one) => one === kind);
  return known ? { kind: known, id } : null;
}
