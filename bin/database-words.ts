/** Why a database can't be reached, without the password. */
export function explainConnection(error: unknown, url: string): string {
  const { code, message } = describeError(error);
  const { hostname, port, pathname, username } = new URL(url);
  const where = `${hostname}:${port || 5432}`;
  const name = decodeURIComponent(pathname.slice(1));
  const user = decodeURIComponent(username);
  if (code === "ECONNREFUSED") return unreachable(where, "nothing listens there");
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return unreachable(where, "there is no such host");
  }
  if (/timeout|ETIMEDOUT/i.test(`${code} ${message}`))
    return unreachable(where, "no answer in time");
  if (code === "28P01" || code === "28000") {
    return `The Postgres at ${where} doesn't let the user ${user} in (${message}). Look at user and password in DATABASE_URL.`;
  }
  if (code === "3D000") {
    return `The Postgres at ${where} has no database ${name}. Make it (createdb ${name}), or name another in DATABASE_URL.`;
  }
  return unreachable(where, message || code);
}

function unreachable(where: string, why: string): string {
  return `The Postgres that DATABASE_URL names can't be reached at ${where}: ${why}. Start it, mend DATABASE_URL, or leave DATABASE_URL out to use the embedded one.`;
}

export function explainMigration(error: unknown, isNamed: boolean): string {
  const { code, message } = describeError(error);
  if (code === "42501" && isNamed) {
    return `The user of DATABASE_URL may not do what the schema needs (${message}). It must own the database and have CREATEROLE: alter role … createrole; alter database … owner to …`;
  }
  if (code === "55P03") {
    return "Another program holds a table for longer than five seconds, so the schema couldn't be brought up to date. Nothing was changed: start again.";
  }
  return `The schema could not be brought up to date: ${message}`;
}

/** Without the statement and what it was given, which may be personal. Node tries several addresses of a host and wraps what each said; Drizzle wraps what Postgres said. */
export function describeError(error: unknown): { code: string; message: string } {
  if (error instanceof AggregateError && error.errors.length > 0)
    return describeError(error.errors[0]);
  if (error instanceof Error && error.cause instanceof Error) return describeError(error.cause);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return { code, message: error instanceof Error ? error.message : String(error) };
}
