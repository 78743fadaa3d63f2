import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { publicDb } from "#db/client.ts";

/** Everything that the public's role can read, as one text. */
export async function readAllThatIsPublic(): Promise<string> {
  const { rows } = await publicDb().execute<{ name: string }>(
    sql`select table_name as name from information_schema.role_table_grants where grantee = 'plumbline_public' and privilege_type = 'SELECT'`,
  );
  expect(rows.length).toBeGreaterThan(5);
  const texts = await Promise.all(
    rows.map(async ({ name }) => {
      const read = await publicDb().execute(sql`select * from ${sql.identifier(name)}`);
      return JSON.stringify(read.rows);
    }),
  );
  return texts.join("\n");
}
