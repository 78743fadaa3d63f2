import { z } from "zod";

/** A slug, a code or an id; before it, where the order goes by time, an instant in microseconds. */
const name = z.string().regex(/^[\w-]{1,200}$/);
const keys = z.union([z.tuple([name]), z.tuple([z.string().regex(/^\d{1,16}$/), name])]);

/** Where a page of a list ended, for the address of the next: the keys of its last item, wrapped so that nobody builds on what is in it. */
export function writeCursor(after: readonly string[]): string {
  return Buffer.from(JSON.stringify(after), "utf8").toString("base64url");
}

/** The keys in a cursor, as many as the list goes by; null where no list of ours gave it. */
export function readCursor(cursor: string, count: number): string[] | null {
  if (!/^[\w-]{1,1000}$/.test(cursor)) return null;
  try {
    const after = keys.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return after.length === count && writeCursor(after) === cursor ? after : null;
  } catch {
    return null;
  }
}
