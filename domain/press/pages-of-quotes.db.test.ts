import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { organisations, people } from "#db/schema/people.ts";
import { tagChanges } from "#db/schema/pressed-pages.ts";
import { withdrawBrief } from "#domain/briefs/commands-withdraw.ts";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { findEvidenceLinks } from "#domain/briefs/queries-links.ts";
import { noLinks } from "#domain/briefs/view.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { releasePerson, updatePerson } from "#domain/people/commands.ts";
import { addRole } from "#domain/people/commands-roles.ts";
import { findMovedPerson, findPublicPerson } from "#domain/people/queries-published.ts";
import { releaseQuote } from "#domain/quotes/commands-release.ts";
import { listPublicQuotes } from "#domain/quotes/queries-published.ts";
import { quotesTag, tagOf } from "#domain/tags.ts";
import { besidePath, personPath, quotePath, quotesPath } from "#domain/urls.ts";
import { buildPublishedBrief, citeQuote, citeStatistic } from "#tests/factories/briefs.ts";
import { write } from "#tests/factories/drafts.ts";
import { buildOrganisation, buildPerson } from "#tests/factories/people.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { listAllPages, listPagesOf } from "./pages.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  editor = await buildStaff({ name: "Edda Reader", roles: ["editor"] });
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

/** The tags that are told of by what is done. */
async function listTold(work: () => Promise<unknown>): Promise<string[]> {
  const newest = sql<number>`coalesce(max(${tagChanges.change}), 0)`;
  const [before] = await database.studio.select({ change: newest }).from(tagChanges);
  await work();
  const rows = await database.studio
    .select({ tag: tagChanges.tag })
    .from(tagChanges)
    .where(sql`${tagChanges.change} > ${before?.change ?? 0}`);
  return rows.map(({ tag }) => tag);
}

async function buildSaid() {
  const person = await buildPerson();
  const speaker = { kind: "person" as const, personId: person.id, roleId: null };
  const quote = await buildQuote({ speaker }, author);
  const tags = [tagOf("quote", quote.id), tagOf("person", person.id)];
  const read = [quotePath(quote.code), personPath(person.slug)];
  return {
    person,
    quote,
    tags,
    paths: [...read, ...read.map(besidePath)],
  };
}

test("the pages of a quote and of its speaker are pressed once a version cites it, and go with the brief", async () => {
  const { quote, tags, paths } = await buildSaid();
  expect(await listPagesOf(tags)).toEqual([]);
  let briefId = "";
  const told = await listTold(async () => {
    ({ briefId } = await buildPublishedBrief({ blocks: [citeQuote(quote)] }));
  });
  expect(told).toEqual(expect.arrayContaining([quotesTag, ...tags]));
  expect(await listPagesOf(tags)).toEqual(paths);
  expect(await listAllPages()).toEqual(expect.arrayContaining([quotesPath(), ...paths]));
  const withdrawn = await listTold(() => withdrawBrief(editor, { briefId, note: "Gone." }));
  expect(withdrawn).toEqual(expect.arrayContaining([quotesTag, ...tags]));
  expect(await listPagesOf(tags)).toEqual([]);
});

test("and once a second person released it; a person's once that is released", async () => {
  const { quote, tags, paths } = await buildSaid();
  const told = await listTold(() => releaseQuote(editor, quote.id));
  expect(told).toEqual(expect.arrayContaining([quotesTag, ...tags]));
  expect(await listPagesOf(tags)).toEqual(paths);
  const { id, slug } = await buildPerson();
  const released = await listTold(() => releasePerson(editor, id));
  expect(released).toContain(tagOf("person", id));
  expect(await listPagesOf([tagOf("person", id)])).toEqual([
    personPath(slug),
    besidePath(personPath(slug)),
  ]);
});

test("a page is old when a name that stands there changes, or a role is added or changed", async () => {
  const { person, quote } = await buildSaid();
  requireValue(await releaseQuote(editor, quote.id));
  const read = async () => (await findPublicPerson(person.slug, "en"))?.tags ?? [];
  const listed = (await listPublicQuotes({ language: "en" })).tags;
  const carried = async (told: string[]) => {
    const tags = await read();
    return told.some((tag) => tags.some((one) => one === tag));
  };
  const renamed = await listTold(() =>
    updatePerson(author, { personId: person.id, revision: 1, names: { en: "Maria Berg" } }),
  );
  expect(await carried(renamed)).toBe(true);
  expect(listed).toEqual(expect.arrayContaining(renamed));
  const role = { titles: { en: "Envoy" }, organisation: { name: "Embassy", language: "en" } };
  const added = await listTold(() => addRole(author, { personId: person.id, ...role }));
  expect(added).toContain(tagOf("person", person.id));
});

test("a figure that somebody said stands on their page as the version prints it, and makes them public", async () => {
  const { id, slug } = await buildPerson({ names: { en: "Figure Sayer" } });
  const statistic = await buildStatistic({ saidBy: { personId: id } });
  expect(await findPublicPerson(slug, "en")).toBeNull();
  let published = { slug: "" };
  const told = await listTold(async () => {
    published = await buildPublishedBrief({ document: write("It was ", citeStatistic(statistic)) });
  });
  expect(told).toContain(tagOf("person", id));
  const found = await findPublicPerson(slug, "en");
  expect(found?.view.statistics).toMatchObject([
    { isDeprecated: false, brief: { slug: published.slug, n: 1, entry: 1 } },
  ]);
  expect(found?.view.statistics[0]?.printed).toContain("46.5");
  expect(found?.tags).toContain(tagOf("statistic", statistic.statisticId));
});

test("a slug means one person or organisation for ever: an old one leads to who had it, and the other kind can't take it", async () => {
  const { person, quote } = await buildSaid();
  requireValue(await releaseQuote(editor, quote.id));
  const { slug, id } = person;
  const move = (to: string) =>
    database.studio.update(people).set({ slug: to }).where(eq(people.id, id)).execute();
  await move(`${slug}-moved`);
  expect(await findPublicPerson(slug, "en")).toBeNull();
  expect(await findMovedPerson(slug)).toBe(`${slug}-moved`);
  expect(await findMovedPerson("nobody-at-all")).toBeNull();
  for (const taken of [slug, `${slug}-moved`]) {
    const made = database.studio.insert(organisations).values({ slug: taken, names: { en: "A" } });
    expect(await constraintOf(made.execute())).toBe("organisations_slug_kept");
  }
  const namesake = await buildOrganisation({ names: { en: "Maria Petrova" } });
  expect(namesake.slug).toMatch(/^maria-petrova-\d+$/);
  const private_ = await buildPerson();
  await database.studio
    .update(people)
    .set({ slug: `${private_.slug}-moved` })
    .where(eq(people.id, private_.id));
  expect(await findMovedPerson(private_.slug)).toBeNull();
});

test("a brief's quotations lead to their pages and their speakers', also to one who moved; to nobody who isn't public", async () => {
  const { person, quote } = await buildSaid();
  const { slug } = await buildPublishedBrief({ blocks: [citeQuote(quote)] });
  const read = async () => {
    const brief = await findPublishedBrief(slug);
    return brief ? await findEvidenceLinks(brief.content) : null;
  };
  expect(await read()).toEqual({
    links: {
      quotes: new Set([quote.code]),
      people: new Map([[person.slug, person.slug]]),
      organisations: new Set(),
    },
    tags: [tagOf("person", person.id)],
  });
  const change = (row: Partial<typeof people.$inferInsert>) =>
    database.studio.update(people).set(row).where(eq(people.id, person.id)).execute();
  await change({ slug: `${person.slug}-now` });
  expect((await read())?.links.people.get(person.slug)).toBe(`${person.slug}-now`);
  await change({ embargoUntil: new Date(Date.now() + 3_600_000) });
  expect((await read())?.links).toEqual(noLinks);
});
