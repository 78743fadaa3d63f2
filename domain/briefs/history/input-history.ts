import { z } from "zod";
import { printable, thingId } from "#domain/fields.ts";

/** A text that a brief had: a revision of its draft, or a version that readers have had. */
export const textRef = z.strictObject({
  kind: z.enum(["revision", "version"]),
  n: z.number().int().positive(),
});
export type TextRef = z.infer<typeof textRef>;

export const restoreInput = z.strictObject({
  briefId: thingId,
  /** The revision on top of which it comes back. */
  baseRevision: z.number().int().positive(),
  from: textRef,
});
export type RestoreInput = z.input<typeof restoreInput>;

export const nameMax = 80;
export const nameRevisionInput = z.strictObject({
  briefId: thingId,
  revision: z.number().int().positive(),
  /** Empty takes the name back. */
  name: printable().trim().max(nameMax, "input.tooLong"),
});
export type NameRevisionInput = z.input<typeof nameRevisionInput>;

/** "r12" or "v3", as addresses have them; null for anything else. */
export function readTextRef(text: string): TextRef | null {
  const found = /^([rv])([1-9]\d{0,8})$/.exec(text);
  if (!found) return null;
  return { kind: found[1] === "r" ? "revision" : "version", n: Number(found[2]) };
}

export function printTextRef({ kind, n }: TextRef): string {
  return `${kind === "revision" ? "r" : "v"}${n}`;
}
