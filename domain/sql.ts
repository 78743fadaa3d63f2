import { type SQL, sql } from "drizzle-orm";

/** Ids as one array parameter: drizzle would spell a list out. */
export function anyOf(ids: readonly string[]): SQL {
  return sql`any(${sql.param([...ids])}::uuid[])`;
}

/** A name in the language, else in English, else in whatever language there is. */
export function nameIn(column: string, language: string): SQL {
  const names = sql.raw(column);
  return sql`coalesce(${names} ->> ${language}, ${names} ->> 'en', (select value from jsonb_each_text(${names}) limit 1))`;
}
