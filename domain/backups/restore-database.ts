import { join } from "node:path";
import { asOwner } from "#db/backup/connection.ts";
import { loadTables } from "#db/backup/load.ts";
import { migrate } from "#db/migrate.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { type CheckedBackup, tablePath } from "./check-backup.ts";
import { readAuditHead } from "./queries.ts";

/** Why a database can't be restored into: there is something in it. */
export async function findDatabaseProblem(databaseUrl: string): Promise<Problem | null> {
  return await asOwner(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(`
      select format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      order by 1 limit 1`);
    const [first] = rows;
    return first ? { code: "backups.databaseNotEmpty", values: { table: first.name } } : null;
  });
}

/**
 * Makes the schema that a backup had in an empty database, loads its rows, looks whether they are those that were kept, and brings all up to the newest
 * schema. Where rows don't fit, none are there.
 */
export async function restoreDatabase(
  databaseUrl: string,
  { folder, manifest }: CheckedBackup,
  onTable: (done: number, of: number) => void,
): Promise<Result<void>> {
  await migrate(databaseUrl, { until: manifest.migrations.at(-1) ?? 0 });
  const tables = manifest.tables.map((table) => ({
    ...table,
    file: join(folder, tablePath(table.name)),
  }));
  return await asOwner(databaseUrl, async (client) => {
    const { sequences } = manifest;
    const misfit = await loadTables(client, { tables, sequences }, onTable);
    if (misfit?.kind === "columns")
      return fail({ code: "backups.otherColumns", values: { table: misfit.table } });
    if (misfit) return fail({ code: "backups.otherRows", values: { table: misfit.table } });
    const head = await readAuditHead(client);
    if (head?.hash !== manifest.audit?.hash) return fail({ code: "backups.otherAudit" });
    await migrate(databaseUrl);
    return succeed(undefined);
  });
}
