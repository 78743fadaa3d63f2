import type { TrashKind } from "#db/schema/trash.ts";

export type { TrashKind };

/** After so many days what nothing uses is removed; migration 0360 holds it to that. */
export const trashDays = 30;

export type ThrownAway = { kind: TrashKind; id: string };

/** Who threw a thing away, and when. */
export type TrashState = { by: string; at: string };

export type TrashLine = ThrownAway &
  TrashState & {
    title: string;
    /** ISO instant from which it is removed for good; null where that never happens, for what was recorded of it is kept. */
    removedAt: string | null;
    /** A legal hold keeps it until it is lifted. */
    isHeld: boolean;
    mayPutBack: boolean;
  };

/** Where a thing has its page in the studio. */
export function thingPath({ kind, id }: ThrownAway): string {
  return kind === "subject" ? "/studio/subjects" : `/studio/${folders[kind]}/${id}`;
}

const folders: Record<TrashKind, string> = {
  brief: "briefs",
  source: "sources",
  quote: "quotes",
  statistic: "statistics",
  indicator: "indicators",
  derivation: "derivations",
  subject: "subjects",
  person: "people",
  organisation: "people/organisations",
  media: "media",
};
