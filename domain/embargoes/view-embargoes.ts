import type { UsedThing } from "#domain/sources/queries-citations.ts";

/** What can be under an embargo. What stands in a source, or is said by somebody, is under theirs as well. */
export const embargoKinds = [
  "source",
  "quote",
  "statistic",
  "derivation",
  "person",
  "organisation",
] as const;
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

export function toUsed({ kind, id }: Embargoable): UsedThing {
  switch (kind) {
    case "source":
      return { sourceId: id };
    case "quote":
      return { quoteId: id };
    case "statistic":
      return { statisticId: id };
    case "derivation":
      return { derivationId: id };
    case "person":
      return { personId: id };
    case "organisation":
      return { organisationId: id };
  }
}

/** The page of the thing in the studio. */
export function embargoablePath({ kind, id }: Embargoable): string {
  switch (kind) {
    case "source":
    case "quote":
    case "statistic":
    case "derivation":
      return `/studio/${kind}s/${id}`;
    case "person":
      return `/studio/people/${id}`;
    case "organisation":
      return `/studio/people/organisations/${id}`;
  }
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
