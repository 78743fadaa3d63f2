import { z } from "zod";
import { thingId } from "#domain/fields.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import type { ThrownAway, TrashKind } from "./view-trash.ts";

/** In the order in which they are asked for; here too, so that pages don't import the schema. */
export const trashKinds = [
  "brief",
  "source",
  "quote",
  "statistic",
  "indicator",
  "derivation",
  "subject",
  "person",
  "organisation",
  "media",
] as const satisfies readonly TrashKind[];

export const thrownAway = z.strictObject({ kind: z.enum(trashKinds), id: thingId });
export type ThrownAwayInput = z.input<typeof thrownAway>;

/** A thing as a form or an address names it. */
export function parseThing(kind: string, id: string): Result<ThrownAway> {
  const parsed = thrownAway.safeParse({ kind, id });
  return parsed.success ? succeed(parsed.data) : fail({ code: "thing.notFound" });
}
