import { z } from "zod";
import { printable, startRevision, thingId } from "#domain/fields.ts";
import { mappingInput } from "./input-mapping.ts";

export const tableBytesMax = 200_000_000;

export const startImportInput = z.strictObject({
  indicatorId: thingId,
  fileName: printable()
    .trim()
    .max(300)
    .transform((name) => name || "table"),
});
export type StartImportInput = z.input<typeof startImportInput>;

const revision = startRevision.max(2_147_483_647);

export const readImportInput = z.strictObject({
  importId: thingId,
  revision,
  mapping: mappingInput,
});
export type ReadImportInput = z.input<typeof readImportInput>;

export const importStepInput = z.strictObject({ importId: thingId, revision });
export type ImportStepInput = z.input<typeof importStepInput>;

export const loadImportInput = importStepInput.extend({
  /** Why what looks like a slip stands; needed where something does. */
  note: printable()
    .trim()
    .max(1000, "input.tooLong")
    .nullish()
    .transform((text) => text || null),
});
export type LoadImportInput = z.input<typeof loadImportInput>;
