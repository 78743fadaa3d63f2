import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { redactStrings } from "./redact-words.ts";

/** What a field of one row says, and what is to be left of it. */
type Said = { key: string; said: unknown; left: unknown };

const remarkField = z.object({
  place: z.string(),
  field: z.string(),
  /** An expression of SQL, made by the database from the table's own columns. */
  key: z.string(),
  isJson: z.boolean(),
});
const rowsAtOnce = 1_000;

/**
 * Takes the words out of every remark, reason and note that staff or senders wrote them in again, and gives those fields as "table.field:key". Which
 * fields there are the database says, in remark_fields(). `pictures` go whole, with what is said of them.
 */
export async function takeRemarks(
  tx: Tx,
  { redactionId, search, pictures }: { redactionId: string; search: RegExp; pictures: string[] },
): Promise<string[]> {
  const { rows } = await tx.execute(sql`
    select f.place, f.field, key_expression(f.place::regclass) as key, a.atttypid = 'jsonb'::regtype as "isJson"
    from remark_fields() f join pg_attribute a on a.attrelid = f.place::regclass and a.attname = f.field order by f.place, f.field`);
  const taken: string[] = [];
  for (const { place, field, key, isJson } of z.array(remarkField).parse(rows)) {
    const stands = sql`select ${sql.raw(key)} as key, to_jsonb(${sql.identifier(field)}) as said from ${sql.identifier(place)} where ${sql.identifier(field)} is not null`;
    const write = (value: unknown) => (isJson ? JSON.stringify(value) : value);
    for (const { key, said, left } of await findSaid(tx, stands, search)) {
      if (place === "media" && pictures.includes(key)) continue;
      await tx.execute(
        sql`select redact_remark(${redactionId}, ${place}, ${key}, ${field}, ${write(said)}, ${write(left)})`,
      );
      taken.push(`${place}.${field}:${key}`);
    }
  }
  return taken;
}

/** In stretches: all that was ever noted is more than memory holds. */
async function findSaid(tx: Tx, stands: ReturnType<typeof sql>, search: RegExp): Promise<Said[]> {
  const found: Said[] = [];
  await tx.execute(sql`declare remarks no scroll cursor for ${stands}`);
  for (;;) {
    const { rows } = await tx.execute<{ key: string; said: unknown }>(
      sql`fetch ${sql.raw(String(rowsAtOnce))} from remarks`,
    );
    for (const { key, said } of rows) {
      const left = redactStrings(said, search);
      if (JSON.stringify(left) !== JSON.stringify(said)) found.push({ key, said, left });
    }
    if (rows.length < rowsAtOnce) break;
  }
  await tx.execute(sql`close remarks`);
  return found;
}
