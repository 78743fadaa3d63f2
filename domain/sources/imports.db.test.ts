import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { addCapture } from "#domain/capture/commands.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { updateSource } from "./commands.ts";
import {
  type EntryToImport,
  importLibrary,
  importSources,
  previewImport,
  undoImport,
} from "./commands-imports.ts";
import { getSource } from "./queries.ts";
import { findSourcesAt, getSourceImport, listSourceImports } from "./queries-imports.ts";
import { listSources } from "./queries-lists.ts";

let database: TestDatabase;
let author: TestStaff;
let other: TestStaff;
let editor: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  other = await buildStaff();
  editor = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => await database.close());

const bib = (key: string, fields: string) => `@online{${key}, langid = {english}, ${fields}}`;
const preview = async (text: string) => requireValue(await previewImport(author, text));

/** Everything that a preview says is new, as a person would send it on. */
async function importNew(text: string, actor = author) {
  const { format, entries } = await preview(text);
  const chosen = entries.flatMap((entry): EntryToImport[] =>
    entry.state === "new" ? [{ n: entry.n, fields: entry.fields }] : [],
  );
  return await importSources(actor, { format, entries: chosen });
}

const auditOf = async (id: string) =>
  (
    await database.studio.execute(
      sql`select action, actor_id as "actorId", detail from audit_log where thing_id = ${id} order by seq`,
    )
  ).rows;

describe("what is chosen of a library", () => {
  test("is all that is new but what is left out, and what is there only where it is wanted again", async () => {
    await buildSource({ title: "Known", url: "https://example.org/chosen/known" });
    const text = ["known", "wanted", "left"]
      .map((name) => bib(name, `title = {${name}}, url = {https://example.org/chosen/${name}}`))
      .join("\n");
    const importOf = (choice: { leave: number[]; again: number[] }) =>
      importLibrary(author, { text, ...choice });
    const first = requireValue(await importOf({ leave: [3], again: [] }));
    expect(first).toMatchObject({ sources: [{ n: 2 }], skipped: [1] });
    const again = requireValue(await importOf({ leave: [2, 3], again: [1] }));
    expect(again.sources).toMatchObject([{ n: 1 }]);
    expect(await importOf({ leave: [1, 2, 3], again: [] })).toMatchObject({
      problems: [{ code: "library.noneChosen" }],
    });
    expect(await listSources(author, { importId: first.importId })).toMatchObject([
      { title: "wanted" },
    ]);
    expect(await getSourceImport(author, first.importId)).toMatchObject({
      ...{ imported: 1, mayUndo: true, undoneAt: null },
    });
  });
});

describe("a preview", () => {
  test("says of each entry whether it is new, already there, double or broken, and writes nothing", async () => {
    const there = await buildSource({ title: "There", url: "https://www.example.org/there" });
    const byDoi = await buildSource({ title: "By its DOI", csl: { DOI: "10.1000/ABC" } });
    const byWork = await buildSource({
      title: "A work by its title",
      published: "2020-05-01",
      csl: { author: [{ family: "Doe", given: "Jane" }] },
    });
    const before = (await listSources(author)).length;
    const { format, entries, counts } = await preview(
      [
        bib("new", "title = {Quite new}, url = {https://example.org/new}"),
        bib("there", "title = {Another title}, url = {http://example.org/there/?utm_source=x#y}"),
        bib("doi", "title = {Yet another}, doi = {https://doi.org/10.1000/abc}"),
        bib("work", "title = {A Work: by its title}, author = {Doe, J.}, date = {2020}"),
        bib("double", "title = {Quite new}, url = {https://example.org/new#part}"),
        bib("mobile", "title = {The page for telephones}, url = {https://m.example.org/there}"),
        bib("nameless", "note = {nothing to call it by}"),
        "@online{open, title = {Never closed",
      ].join("\n"),
    );
    expect(format).toBe("bibtex");
    expect(counts).toEqual({ new: 2, already_there: 3, double: 1, broken: 2 });
    expect(entries).toMatchObject([
      { n: 1, line: 1, key: "new", state: "new", resembles: null },
      { key: "there", state: "already_there", source: { id: there.id }, by: "address" },
      { key: "doi", state: "already_there", source: { id: byDoi.id }, by: "doi" },
      { key: "work", state: "already_there", source: { id: byWork.id }, by: "work" },
      { key: "double", state: "double", of: 1, by: "address" },
      { key: "mobile", state: "new", resembles: { id: there.id } },
      { key: "nameless", state: "broken", problems: [{ code: "sources.nameless" }] },
      { line: 8, state: "broken", problems: [{ code: "library.entryUnclosed" }] },
    ]);
    expect(await listSources(author)).toHaveLength(before);
  });

  test("one title at two addresses is asked about, not taken for one", async () => {
    const first = await buildSource({
      title: "Weekly notice of prices",
      url: "https://example.org/prices/1",
      published: "2021-01-04",
      csl: { "container-title": "Gazette" },
    });
    const { entries } = await preview(
      bib(
        "p",
        "title={Weekly notice of prices}, url={https://example.org/prices/2}, date={2021-01-11}, journal={Gazette}",
      ),
    );
    expect(entries).toMatchObject([{ state: "new", resembles: { id: first.id } }]);
  });
});

describe("an import", () => {
  test("is one audit row, binds publishers that are known, and skips what came meanwhile", async () => {
    const { publisher } = await buildSource({ publisher: { name: "Known Press", language: "en" } });
    const text = [
      bib("a", "title = {Import one}, publisher = {known press}, url = {https://example.org/i/1}"),
      bib(
        "b",
        "title = {Import two}, publisher = {Unknown Press}, url = {https://example.org/i/2}",
      ),
      bib("c", "title = {Import three}, url = {https://example.org/i/3}"),
    ].join("\n");
    const { format, entries } = await preview(text);
    await buildSource({ title: "Meanwhile", url: "https://example.org/i/3" });
    const chosen = entries.flatMap((entry) =>
      entry.state === "new" ? [{ n: entry.n, fields: entry.fields }] : [],
    );
    const done = requireValue(await importSources(author, { format, entries: chosen }));
    expect(done.skipped).toEqual([3]);
    expect(done.sources.map(({ n }) => n)).toEqual([1, 2]);
    const [one, two] = await Promise.all(done.sources.map(({ id }) => getSource(author, id)));
    expect(one).toMatchObject({ title: "Import one", publisher: { id: publisher?.id } });
    expect(two).toMatchObject({
      title: "Import two",
      publisher: null,
      csl: { publisher: "Unknown Press" },
    });
    expect(await auditOf(done.importId)).toEqual([
      {
        action: "source.import",
        actorId: author.id,
        detail: { format: "bibtex", imported: 2, skipped: 1 },
      },
    ]);
    expect((await preview(text)).counts).toMatchObject({ new: 0, already_there: 3 });
    expect(await importNew(text)).toMatchObject({ problems: [{ code: "library.alreadyThere" }] });
    const again = await importSources(author, {
      format,
      entries: chosen.map((each) => ({ ...each, evenIfThere: true })),
    });
    expect(requireValue(again).sources).toHaveLength(3);
  });

  test("with a field that isn't in order takes nothing in and names it", async () => {
    const entries = [
      { n: 1, fields: { title: "Whole", language: "en", url: "https://example.org/whole" } },
      { n: 7, fields: { title: "Not whole", language: "en", published: "yesterday" } },
    ];
    expect(await importSources(author, { format: "ris", entries })).toEqual({
      ok: false,
      problems: [{ code: "input.dateInvalid", field: "entries.7.published" }],
    });
    expect((await findSourcesAt(author, "https://example.org/whole")).same).toEqual([]);
  });

  test("of two at the same moment one takes it in", async () => {
    const text = bib("r", "title = {A race}, url = {https://example.org/race}");
    const both = await Promise.all([importNew(text), importNew(text, other)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await findSourcesAt(author, "https://example.org/race")).same).toHaveLength(1);
  });

  test("of two thousand entries takes seconds", async () => {
    const text = Array.from({ length: 2_000 }, (_, n) =>
      bib(`k${n}`, `title = {Many of them ${n}}, url = {https://example.org/many/${n}}`),
    ).join("\n");
    const startedAt = performance.now();
    expect(requireValue(await importNew(text)).sources).toHaveLength(2_000);
    expect(performance.now() - startedAt).toBeLessThan(15_000);
  });
});

describe("taking an import back", () => {
  const text = (name: string) =>
    ["idle", "captured", "edited", "translated"]
      .map((key) =>
        bib(key, `title = {Undo ${name} ${key}}, url = {https://example.org/undo/${name}/${key}}`),
      )
      .join("\n");

  test("withdraws what nothing rests on, keeps the rest, and leaves room to import anew", async () => {
    const { importId, sources } = requireValue(await importNew(text("a")));
    const [idle, captured, edited, translated] = sources.map(({ id }) => id);
    if (!idle || !captured || !edited || !translated) throw new Error("Not all were imported.");
    requireValue(
      await addCapture(author, {
        sourceId: captured,
        content: { method: "paste", text: "Words." },
      }),
    );
    requireValue(
      await updateSource(author, {
        sourceId: edited,
        revision: 1,
        title: "Edited",
        language: "en",
      }),
    );
    await buildSource({ translatedFrom: "ru", originalSourceId: translated });
    const undone = requireValue(await undoImport(author, importId));
    expect(undone.withdrawn).toBe(1);
    expect(undone.kept.map(({ id }) => id)).toEqual([captured, edited, translated]);
    expect(await auditOf(importId)).toMatchObject([
      { action: "source.import" },
      { action: "source.undo-import", detail: { withdrawn: 1, kept: 3 } },
    ]);
    expect(await getSource(author, idle)).toBeNull();
    expect(await listSources(author, { search: "Undo a idle" })).toEqual([]);
    expect((await findSourcesAt(author, "https://example.org/undo/a/idle")).same).toEqual([]);
    expect((await preview(text("a"))).counts).toMatchObject({ new: 1 + 1, already_there: 2 });
    expect(await undoImport(author, importId)).toMatchObject({
      problems: [{ code: "library.importUndone" }],
    });
    expect((await listSourceImports(author)).find(({ id }) => id === importId)).toMatchObject({
      format: "bibtex",
      imported: 4,
      importedBy: author.name,
      undoneAt: expect.any(Date),
    });
  });

  test("nothing is bound to a withdrawn source, neither by commands nor past them", async () => {
    const { importId, sources } = requireValue(await importNew(text("b")));
    requireValue(await undoImport(author, importId));
    const sourceId = sources[0]?.id ?? "";
    const refused = { ok: false, problems: [{ code: "thing.notFound" }] };
    const content = { method: "paste" as const, text: "Other words." };
    expect(await addCapture(author, { sourceId, content })).toMatchObject(refused);
    expect(
      await updateSource(author, { sourceId, revision: 1, title: "A", language: "en" }),
    ).toMatchObject(refused);
    await expect(
      database.studio.execute(
        sql`insert into captures (source_id, n, method) values (${sourceId}, 1, 'paste')`,
      ),
    ).rejects.toMatchObject({ cause: { constraint: "sources_withdrawn" } });
  });

  test("is for whoever imported and for editors", async () => {
    const refused = { ok: false, problems: [{ code: "auth.notAllowed" }] };
    const { importId } = requireValue(await importNew(text("c")));
    expect(await undoImport(other, importId)).toEqual(refused);
    expect(await undoImport(publicActor, importId)).toEqual(refused);
    expect(requireValue(await undoImport(editor, importId)).withdrawn).toBe(4);
    expect(await undoImport(editor, "not-an-id")).toMatchObject({
      problems: [{ code: "thing.notFound" }],
    });
  });
});

test("the public previews, imports and finds nothing", async () => {
  const refused = { ok: false, problems: [{ code: "auth.notAllowed" }] };
  await buildSource({ url: "https://example.org/hidden" });
  expect(await previewImport(publicActor, bib("a", "title = {A}"))).toEqual(refused);
  expect(await importSources(publicActor, { format: "ris", entries: [] })).toEqual(refused);
  expect(await findSourcesAt(publicActor, "https://example.org/hidden")).toEqual({
    ...{ same: [], byDoi: [], perhaps: [] },
  });
  expect(await listSourceImports(publicActor)).toEqual([]);
});

test("rows from before there were keys get theirs when they are asked for", async () => {
  const { id } = await buildSource({ url: "https://old.example.org/page?utm_source=a" });
  await database.studio.execute(
    sql`update sources set address_key = null, address_key_loose = null, work_key = null, keys_version = 0 where id = ${id}`,
  );
  const found = await findSourcesAt(author, "http://www.old.example.org/page");
  expect(found.same.map((source) => source.id)).toEqual([id]);
  const mobile = await findSourcesAt(author, "https://m.old.example.org/page");
  expect(mobile).toMatchObject({ same: [], perhaps: [{ id }] });
});
