import { and, desc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { type Reader, studioDb, type Tx } from "#db/client.ts";
import { sourceImports } from "#db/schema/source-imports.ts";
import { sources } from "#db/schema/sources.ts";
import { staff } from "#db/schema/staff.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, systemActor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { succeed } from "#domain/result.ts";
import { Recogniser } from "./recognise.ts";
import { type SourceKeys, sourceKeysVersion, toSourceKeys } from "./source-keys.ts";
import type { KnownSource, SourceImportView } from "./view-imports.ts";
import { refreshKeys } from "./writes.ts";

const known = {
  id: sources.id,
  code: sources.code,
  title: sources.title,
  url: sources.url,
};
const keys = {
  addressKey: sources.addressKey,
  addressKeyLoose: sources.addressKeyLoose,
  doiKey: sources.doiKey,
  workKey: sources.workKey,
};

/** `same`: what has the address; `byDoi`: what has the DOI, and not the address; `perhaps`: what to ask about (mobile pages, archives' copies). The oldest first, nothing withdrawn. */
export type SourcesAt = { same: KnownSource[]; byDoi: KnownSource[]; perhaps: KnownSource[] };
const none: SourcesAt = { same: [], byDoi: [], perhaps: [] };

/** By what a thing may be known: all its addresses, and its DOI. */
export type Traces = { addresses: readonly string[]; doi: string | null };

/** Sources that an address leads to. */
export async function findSourcesAt(actor: Actor, address: string): Promise<SourcesAt> {
  const [found] = await findSourcesAtEach(actor, [{ addresses: [address], doi: null }]);
  return found ?? none;
}

const sourcesAtMax = 5_000;

/** The same for each of several things that have more than one address, or a DOI: in their order, each source once. One query for all. */
export async function findSourcesAtEach(
  actor: Actor,
  things: readonly Traces[],
): Promise<SourcesAt[]> {
  if (!can(actor, "source.read")) return things.map(() => none);
  const asked = things.map(({ addresses, doi }) => [
    ...addresses.map((url) => toTraceKeys(url)),
    toTraceKeys(null, doi),
  ]);
  const listed = (name: "addressKeyLoose" | "doiKey") => [
    ...new Set(asked.flat().flatMap((each) => each[name] ?? [])),
  ];
  const [loose, dois] = [listed("addressKeyLoose"), listed("doiKey")];
  if (loose.length + dois.length === 0) return things.map(() => none);
  await ensureKeys();
  const rows = await studioDb()
    .select({ known, keys })
    .from(sources)
    .where(
      and(
        or(inArray(sources.addressKeyLoose, loose), inArray(sources.doiKey, dois)),
        isNull(sources.withdrawnAt),
      ),
    )
    .orderBy(sources.createdAt, sources.id)
    .limit(sourcesAtMax);
  return asked.map((each) => {
    const found: SourcesAt = { same: [], byDoi: [], perhaps: [] };
    for (const row of rows) {
      const has = (name: keyof SourceKeys) =>
        row.keys[name] !== null && each.some((trace) => trace[name] === row.keys[name]);
      if (has("addressKey")) found.same.push(row.known);
      else if (has("doiKey")) found.byDoi.push(row.known);
      else if (has("addressKeyLoose")) found.perhaps.push(row.known);
    }
    return found;
  });
}

const toTraceKeys = (url: string | null, doi: string | null = null): SourceKeys =>
  toSourceKeys({ url, title: null, published: null, csl: doi === null ? {} : { DOI: doi } });

/** For commands: the oldest source that has this DOI. Whoever else is adding one with it waits until the transaction's end, and finds it. */
export async function lockDoi(tx: Tx, doi: string): Promise<KnownSource | null> {
  const { doiKey } = toTraceKeys(null, doi);
  if (doiKey === null) return null;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('source doi ' || ${doiKey}))`);
  const [found] = await tx
    .select(known)
    .from(sources)
    .where(and(eq(sources.doiKey, doiKey), isNull(sources.withdrawnAt)))
    .orderBy(sources.createdAt, sources.id)
    .limit(1);
  return found ?? null;
}

/** For commands: the oldest source that has one of these addresses, as `findSourcesAt` tells the same. Whoever else is adding one waits until the transaction's end, and finds it. */
export async function lockAddresses(
  tx: Tx,
  addresses: readonly string[],
): Promise<KnownSource | null> {
  const named = addresses.flatMap((url) => toTraceKeys(url).addressKey ?? []);
  // In one order, so that no two wait for each other.
  const wanted = [...new Set(named)].sort();
  if (wanted.length === 0) return null;
  for (const key of wanted)
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('source address ' || ${key}))`);
  const [found] = await tx
    .select(known)
    .from(sources)
    .where(and(inArray(sources.addressKey, wanted), isNull(sources.withdrawnAt)))
    .orderBy(sources.createdAt, sources.id)
    .limit(1);
  return found ?? null;
}

/** For commands: what is there of all that any of these keys names; the oldest first. */
export async function findKnownSources(
  db: Reader,
  asked: readonly SourceKeys[],
): Promise<Recogniser<KnownSource>> {
  const recogniser = new Recogniser<KnownSource>();
  const listed = (name: keyof SourceKeys) => [
    ...new Set(asked.flatMap((each) => each[name] ?? [])),
  ];
  const byKeys = (Object.keys(keys) as (keyof SourceKeys)[]).map((name) =>
    inArray(sources[name], listed(name)),
  );
  const rows = await db
    .select({ known, keys })
    .from(sources)
    .where(and(isNull(sources.withdrawnAt), or(...byKeys)))
    .orderBy(sources.createdAt, sources.id);
  for (const row of rows) recogniser.add({ keys: row.keys, thing: row.known });
  return recogniser;
}

const rowsAtOnce = 500;

/** Makes the keys that are missing or of older rules: after an update of ours, once. Bookkeeping, of which the trail needs to know nothing. */
export async function ensureKeys(): Promise<void> {
  for (;;) {
    const due = await studioDb()
      .select({ id: sources.id })
      .from(sources)
      .where(ne(sources.keysVersion, sourceKeysVersion))
      .limit(1);
    if (due.length === 0) return;
    const done = await runWrite(
      systemActor,
      async ({ tx }) => succeed(await refreshKeys(tx, rowsAtOnce)),
      { trail: "none" },
    );
    // Others have the rest at hand.
    if (!done.ok || done.value === 0) return;
  }
}

/** Imports, the newest first. */
export async function listSourceImports(
  actor: Actor,
  { limit = 50 }: { limit?: number } = {},
): Promise<SourceImportView[]> {
  if (!can(actor, "source.read")) return [];
  const rows = await selectImports().orderBy(desc(sourceImports.createdAt)).limit(limit);
  return rows.map((row) => toImportView(row, actor));
}

const selectImports = () =>
  studioDb()
    .select({ row: sourceImports, importedBy: staff.name })
    .from(sourceImports)
    .leftJoin(staff, eq(staff.id, sourceImports.createdBy))
    .$dynamic();

function toImportView(
  { row, importedBy }: { row: typeof sourceImports.$inferSelect; importedBy: string | null },
  actor: Actor,
): SourceImportView {
  return {
    id: row.id,
    format: row.format,
    importedBy,
    createdAt: row.createdAt,
    imported: row.imported,
    undoneAt: row.undoneAt,
    mayUndo: row.undoneAt === null && can(actor, "source.undo-import", { staffId: row.createdBy }),
  };
}

/** One import; null when missing, or not the actor's to see. */
export async function getSourceImport(
  actor: Actor,
  importId: string,
): Promise<SourceImportView | null> {
  if (!can(actor, "source.read") || !isThingId(importId)) return null;
  const [row] = await selectImports().where(eq(sourceImports.id, importId));
  return row ? toImportView(row, actor) : null;
}

/** For commands; locked until the end. */
export async function lockSourceImport(
  db: Reader,
  importId: string,
): Promise<{ createdBy: string | null; isUndone: boolean } | null> {
  if (!isThingId(importId)) return null;
  const rows = await db
    .select({ createdBy: sourceImports.createdBy, undoneAt: sourceImports.undoneAt })
    .from(sourceImports)
    .where(eq(sourceImports.id, importId))
    .for("update");
  return rows[0] ? { createdBy: rows[0].createdBy, isUndone: rows[0].undoneAt !== null } : null;
}

/** For commands: an import's sources that still stand, and whether anything rests on each, or somebody has worked on it. */
export async function listImported(
  db: Reader,
  importId: string,
): Promise<{ known: KnownSource; isUsed: boolean }[]> {
  // By their names in full: of one table alone Drizzle would leave "sources" out, and the inner table's columns would be meant.
  const isUsed = sql<boolean>`(sources.revision > 1 or sources.released_at is not null
    or exists (select from captures where source_id = sources.id)
    or exists (select from draft_citations where source_id = sources.id)
    or exists (select from version_citations where source_id = sources.id)
    or exists (select from sources other where other.original_source_id = sources.id and other.withdrawn_at is null))`;
  return await db
    .select({ known, isUsed })
    .from(sources)
    .where(and(eq(sources.importId, importId), isNull(sources.withdrawnAt)))
    .orderBy(sources.createdAt, sources.id);
}
