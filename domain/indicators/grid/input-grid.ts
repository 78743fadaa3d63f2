import { z } from "zod";
import { printable, thingId } from "#domain/fields.ts";
import { line, originInput } from "../input.ts";

export const gridCellsMax = 10_000;

/** One cell that somebody wrote into. */
const gridCell = z.strictObject({
  /** By which refusals name it. */
  key: line.min(1),
  seriesId: thingId,
  period: line.min(1),
  text: printable().max(400),
  /** The statistic that stood there, at the vintage that was seen; null where none did. */
  held: z
    .strictObject({ statisticId: thingId, vintage: z.number().int().positive() })
    .nullable()
    .default(null),
  origin: originInput.nullable().default(null),
  /** Why it stands although it looks like a slip. */
  note: printable()
    .trim()
    .max(1000, "input.tooLong")
    .nullish()
    .transform((text) => text || null),
});

export const enterStatisticsInput = z.strictObject({
  indicatorId: thingId,
  scale: z.number().int().min(-24).max(24).default(0),
  decimalSign: z.enum([".", ","]).nullable().default(null),
  cause: z.enum(["source_revised", "our_error"]).default("source_revised"),
  /** Where the values come from whose cells don't say it. */
  origin: originInput.nullable().default(null),
  cells: z.array(gridCell).min(1, "input.required").max(gridCellsMax),
});
export type EnterStatisticsInput = z.input<typeof enterStatisticsInput>;
export type GridEntry = z.output<typeof enterStatisticsInput>["cells"][number];
