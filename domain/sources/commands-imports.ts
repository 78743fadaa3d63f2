import { sql } from "drizzle-orm";
import { studioDb, type Tx } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { findOrganisationsNamed } from "#domain/people/queries.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { checkSourceCreation } from "./commands.ts";
import type { LibraryFormat } from "./formats/detect-format.ts";
import { readLibraryInThread } from "./formats/in-thread.ts";
import { libraryEntriesMax } from "./formats/read-library.ts";
import type { CreateSourceInput, SourceCreation } from "./input.ts";
import { ensureKeys, findKnownSources, listImported, lockSourceImport } from "./queries-imports.ts";
import { Recogniser } from "./recognise.ts";
import { toSourceKeys } from "./source-keys.ts";
import type { ImportPreview, ImportResult, PreviewedEntry, UndoneImport } from "./view-imports.ts";
import {
  insertImportedSources,
  lockImportedSources,
  type SourceRow,
  withdrawSources,
} from "./writes.ts";
import { insertSourceImport, markImportUndone } from "./writes-imports.ts";

/** What importing a library would do, entry by entry. Writes nothing but keys of sources that had none. */
export async function previewImport(actor: Actor, text: string): Promise<Result<ImportPreview>> {
  if (!can(actor, "source.import")) return fail({ code: "auth.notAllowed" });
  const library = await readLibraryInThread(text);
  if (!library.ok) return library;
  await ensureKeys();
  const keyed = library.value.entries.map((entry) => ({
    entry,
    keys: "source" in entry ? toSourceKeys(entry.source) : null,
  }));
  const known = await findKnownSources(
    studioDb(),
    keyed.flatMap(({ keys }) => keys ?? []),
  );
  const before = new Recogniser<number>();
  const entries = keyed.map(({ entry, keys }): PreviewedEntry => {
    const { n, line, key } = entry;
    if (!("source" in entry) || keys === null) {
      const problems = "problems" in entry ? entry.problems : [];
      return { n, line, key, state: "broken", problems };
    }
    const { fields, notices } = entry;
    const there = known.find(keys);
    const within = before.find(keys);
    before.add({ keys, thing: n });
    const told = { n, line, key, fields, notices };
    if (there && "same" in there) {
      return { ...told, state: "already_there", source: there.same, by: there.by };
    }
    if (within && "same" in within)
      return { ...told, state: "double", of: within.same, by: within.by };
    return { ...told, state: "new", resembles: there?.resembles ?? null };
  });
  const counts = { new: 0, already_there: 0, double: 0, broken: 0 };
  for (const { state } of entries) counts[state] += 1;
  return succeed({ format: library.value.format, entries, counts });
}

/** `n` is the entry's number in its file, by which problems and the answer name it; `evenIfThere` takes in what is there already. */
export type EntryToImport = { n: number; fields: CreateSourceInput; evenIfThere?: boolean };

/**
 * Takes sources in, all or none, in one transaction with one audit row. What is there already by address, DOI, or title, year and maker is skipped, also what comes twice; publishers
 * whose name we know are bound, the names of others stay words. Where an entry's fields aren't in order nothing is taken in, and `entries.12.title` names the field.
 */
export async function importSources(
  actor: Actor,
  { format, entries }: { format: LibraryFormat; entries: readonly EntryToImport[] },
): Promise<Result<ImportResult>> {
  if (!can(actor, "source.import")) return fail({ code: "auth.notAllowed" });
  if (entries.length > libraryEntriesMax) {
    return fail({ code: "library.tooMany", values: { max: libraryEntriesMax } });
  }
  const checked = checkEntries(entries);
  if (!checked.ok) return checked;
  await ensureKeys();
  return await runWrite(actor, async ({ tx, audit }) => {
    // Two who import the same library at the same moment come one after the other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('source import'))`);
    const { taken, skipped } = await chooseNew(tx, checked.value);
    if (taken.length === 0) return fail({ code: "library.alreadyThere" });
    const importId = await insertSourceImport(tx, actor, { format, imported: taken.length });
    const rows = await toRows(tx, taken);
    const ids = await insertImportedSources(tx, actor, { rows, importId });
    const detail = { format, imported: taken.length, skipped: skipped.length };
    audit({ action: "source.import", thing: "source_import", thingId: importId, detail });
    const made = taken.map(({ n }, at) => ({ n, id: ids[at] ?? "" }));
    return succeed({ importId, sources: made, skipped });
  });
}

/**
 * Takes in of a library what isn't left out: `leave` and `again` are numbers of its entries, those that aren't wanted, and those that are although they are there already. Broken entries stay
 * out.
 */
export async function importLibrary(
  actor: Actor,
  { text, leave, again }: { text: string; leave: readonly number[]; again: readonly number[] },
): Promise<Result<ImportResult>> {
  if (!can(actor, "source.import")) return fail({ code: "auth.notAllowed" });
  const library = await readLibraryInThread(text);
  if (!library.ok) return library;
  const [left, wanted] = [new Set(leave), new Set(again)];
  const entries = library.value.entries.flatMap((entry) =>
    "fields" in entry && !left.has(entry.n)
      ? [{ n: entry.n, fields: entry.fields, evenIfThere: wanted.has(entry.n) }]
      : [],
  );
  if (entries.length === 0) return fail({ code: "library.noneChosen" });
  return await importSources(actor, { format: library.value.format, entries });
}

type CheckedEntry = { n: number; source: SourceCreation; evenIfThere: boolean };

function checkEntries(entries: readonly EntryToImport[]): Result<CheckedEntry[]> {
  const problems: Problem[] = [];
  const checked: CheckedEntry[] = [];
  for (const { n, fields, evenIfThere = false } of entries) {
    const source = checkSourceCreation(fields);
    if (source.ok) checked.push({ n, source: source.value, evenIfThere });
    else {
      for (const problem of source.problems) {
        problems.push({
          ...problem,
          field: ["entries", n, problem.field].filter(Boolean).join("."),
        });
      }
    }
  }
  return problems.length > 0 ? fail(...problems) : succeed(checked);
}

async function chooseNew(
  tx: Tx,
  entries: CheckedEntry[],
): Promise<{ taken: CheckedEntry[]; skipped: number[] }> {
  const keyed = entries.map((entry) => ({ entry, keys: toSourceKeys(entry.source) }));
  const known = await findKnownSources(
    tx,
    keyed.map(({ keys }) => keys),
  );
  const before = new Recogniser<number>();
  const taken: CheckedEntry[] = [];
  const skipped: number[] = [];
  for (const { entry, keys } of keyed) {
    const found = [known.find(keys), before.find(keys)];
    const isThere = found.some((each) => each !== null && "same" in each);
    before.add({ keys, thing: entry.n });
    if (isThere && !entry.evenIfThere) skipped.push(entry.n);
    else taken.push(entry);
  }
  return { taken, skipped };
}

async function toRows(tx: Tx, entries: CheckedEntry[]): Promise<SourceRow[]> {
  const names = entries.flatMap(({ source }) => source.csl.publisher ?? []);
  const organisations = await findOrganisationsNamed(tx, [...new Set(names)]);
  return entries.map(({ source }) => {
    const { publisher: _publisher, publisherFacts: _facts, ...row } = source;
    const publisherId = organisations.get(row.csl.publisher?.toLowerCase() ?? "") ?? null;
    return { ...row, publisherId };
  });
}

/**
 * Takes back what an import made: whoever made it, or an editor. Sources that something rests on by now, or that somebody has worked on, stay. The others are withdrawn, not deleted: lists leave
 * them out, nothing can be bound to them, and the same library may be imported anew.
 */
export async function undoImport(actor: Actor, importId: string): Promise<Result<UndoneImport>> {
  if (!can(actor, "source.import")) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ tx, audit }) => {
    const found = await lockSourceImport(tx, importId);
    if (!found) return fail({ code: "thing.notFound" });
    if (!can(actor, "source.undo-import", { staffId: found.createdBy })) {
      return fail({ code: "auth.notAllowed" });
    }
    if (found.isUndone) return fail({ code: "library.importUndone" });
    await lockImportedSources(tx, importId);
    const imported = await listImported(tx, importId);
    const idle = imported.filter(({ isUsed }) => !isUsed).map(({ known }) => known.id);
    const kept = imported.filter(({ isUsed }) => isUsed).map(({ known }) => known);
    await withdrawSources(tx, idle);
    await markImportUndone(tx, actor, importId);
    const detail = { withdrawn: idle.length, kept: kept.length };
    audit({ action: "source.undo-import", thing: "source_import", thingId: importId, detail });
    return succeed({ withdrawn: idle.length, kept });
  });
}
