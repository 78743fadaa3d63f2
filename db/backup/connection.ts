import pg from "pg";

/** What is written by one server and read by another means the same only where both write it the same way. */
const settings = [
  "set timezone = 'UTC'",
  "set datestyle = 'ISO, MDY'",
  "set intervalstyle = 'postgres'",
  "set bytea_output = 'hex'",
  "set extra_float_digits = 1",
  "set statement_timeout = 0",
  "set idle_in_transaction_session_timeout = 0",
];

/** Works on a database as its owner, over one connection. */
export async function asOwner<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: "plumbline_backup",
  });
  // Unheard, the loss of the connection would end the process; heard, it is the next question's error.
  client.on("error", () => undefined);
  await client.connect();
  try {
    for (const setting of settings) await client.query(setting);
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The same in one transaction that sees the database as it was at its beginning, and changes nothing. */
export async function inSnapshot<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return await asOwner(databaseUrl, async (client) => {
    await client.query("begin transaction isolation level repeatable read read only");
    const value = await work(client);
    await client.query("commit");
    return value;
  });
}
