import pg from "pg";

/** As Postgres does by itself some time after much has come, which can't be waited for here. As the owner: nobody else may. */
export async function analyze(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query("analyze");
  await client.end();
}
