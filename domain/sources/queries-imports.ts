import { and, desc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { type Reader, studioDb } from "#db/client.ts";
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

/** `same`: what is the same for certain; `perhaps`: what to ask about (mobile pages, archives' copies). The oldest first, nothing withdrawn. */
export type SourcesAt = { same: KnownSource[]; perhaps: KnownSource[] };

/** Sources that an address leads to. */
export async function findSourcesAt(actor: Actor, address: string): Promise<SourcesAt> {
  const [found] = await findSourcesAtEach(actor, [[address]]);
  return found ?? { same: [], perhaps: [] };
}

const sourcesAtMax = 5_000;

/** The same for each of several things that have more than one address: in their order, each source once. One query for all. */
export async function findSourcesAtEach(
  actor: Actor,
  things: readonly (readonly string[])[],
): Promise<SourcesAt[]> {
  if (!can(actor, "source.read")) return things.map(() => ({ same: [], perhaps: [] }));
  const asked = things.map((addresses) => addresses.map(toAddressOnly));
  const loose = new Set(asked.flat().flatMap(({ addressKeyLoose }) => addressKeyLoose ?? []));
  if (loose.size === 0) return things.map(() => ({ same: [], perhaps: [] }));
  await ensureKeys();
  const rows = await studioDb()
    .select({ known, strict: sources.addressKey, loose: sources.addressKeyLoose })
    .from(sources)
    .where(and(inArray(sources.addressKeyLoose, [...loose]), isNull(sources.withdrawnAt)))
    .orderBy(sources.createdAt, sources.id)
    .limit(sourcesAtMax);
  return asked.map((each) => {
    const strictKeys = new Set(each.map(({ addressKey }) => addressKey));
    const looseKeys = new Set(each.map(({ addressKeyLoose }) => addressKeyLoose));
    const same = rows.filter((row) => strictKeys.has(row.strict));
    const perhaps = rows.filter((row) => looseKeys.has(row.loose) && !strictKeys.has(row.strict));
    return { same: same.map((row) => row.known), perhaps: perhaps.map((row) => row.known) };
  });
}

const toAddressOnly = (url: string): SourceKeys =>
  toSourceKeys({ url, title: null, published: null, csl: {} });

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
