import { createHmac } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

export const dbRoles = ["plumbline_app", "plumbline_public"] as const;
export type DbRole = (typeof dbRoles)[number];

/**
 * Where to connect so as to be no more than `role`. A session of the owner that took the role on could lay it down again
 * (`set_config('role', 'none', …)` stands in any injected select); so there is a login for each role that is a member of it and nothing
 * else. Its password follows from the owner's: whoever knows the one may know the other. An address without a password (a socket, a
 * certificate) leaves only the owner's session in the role. Options of the address itself go before ours: node-postgres would let them
 * stand in ours' place.
 */
export function connectAs(
  databaseUrl: string,
  role: DbRole,
): { connectionString: string; options: string } {
  const url = new URL(databaseUrl);
  const given = url.searchParams.get("options") ?? "";
  url.searchParams.delete("options");
  const options = `${given} -c role=${role} -c timezone=UTC`.trim();
  const login = toLogin(url, role);
  if (login) {
    url.username = encodeURIComponent(login.name);
    url.password = login.password;
  }
  return { connectionString: url.href, options };
}

/** The same as one address, for whoever is to know no other. */
export function urlAs(databaseUrl: string, role: DbRole): string {
  const { connectionString, options } = connectAs(databaseUrl, role);
  const url = new URL(connectionString);
  url.searchParams.set("options", options);
  return url.href;
}

/**
 * Roles belong to the whole cluster, so a migration, which runs once a database, is no place for them: a database restored elsewhere has all
 * its migrations and none of its roles. Another database's migration may be doing the same at this moment; whoever comes second tries again.
 */
export async function ensureRoles(client: pg.Client, databaseUrl: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      for (const role of dbRoles)
        await ensureRole(client, role, toLogin(new URL(databaseUrl), role));
      return;
    } catch (error) {
      if (attempt === 10) throw error;
      await wait(20 * attempt);
    }
  }
}

type Login = { name: string; password: string };

function toLogin(url: URL, role: DbRole): Login | null {
  if (!url.password) return null;
  const key = decodeURIComponent(url.password);
  return {
    name: `${decodeURIComponent(url.username)}_as_${role.replace("plumbline_", "")}`,
    password: createHmac("sha256", key).update(`login ${role}`).digest("hex"),
  };
}

async function ensureRole(client: pg.Client, role: DbRole, login: Login | null): Promise<void> {
  if (!(await hasRole(client, role))) await client.query(`create role ${role} nologin`);
  const { rows } = await client.query("select pg_has_role(current_user, $1, 'set') as can", [role]);
  // Without inheriting: the owner keeps to its own rights until it takes the role on.
  if (!rows[0].can) {
    await client.query(`grant ${role} to current_user with set true, inherit false`);
  }
  if (!login) return;
  const name = pg.escapeIdentifier(login.name);
  if (!(await hasRole(client, login.name))) {
    await client.query(`create role ${name} login noinherit in role ${role}`);
    // So that the owner may end such sessions: a database in use can't be dropped.
    await client.query(`grant ${name} to current_user with inherit true, set false`);
  }
  await client.query(`alter role ${name} password ${pg.escapeLiteral(login.password)}`);
}

async function hasRole(client: pg.Client, name: string): Promise<boolean> {
  const found = await client.query("select 1 from pg_roles where rolname = $1", [name]);
  return found.rowCount === 1;
}
