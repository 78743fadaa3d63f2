import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { withdrawBrief } from "#domain/briefs/commands-withdraw.ts";
import { findSitemap } from "#domain/sitemaps/queries.ts";
import { translationsTag } from "#domain/tags.ts";
import { briefPath } from "#domain/urls.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import {
  buildBrief,
  buildDocument,
  buildNextVersion,
  buildPublishedBrief,
} from "#tests/factories/briefs.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { setOriginal } from "./commands-translations.ts";
import { findOriginal, findTranslations } from "./queries-translations.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const say = async (briefId: string, original: string, seen = "") =>
  await setOriginal(await buildStaff(), { briefId, original, seen });
const codeOf = (result: Awaited<ReturnType<typeof say>>) =>
  result.ok ? null : result.problems[0]?.code;
const readTranslations = async (briefId: string) => (await findTranslations(briefId)).view;

/** An English brief and a Russian one that says the same, which was published after it. */
async function buildPair() {
  const original = await buildPublishedBrief({ language: "en" });
  const translation = await buildPublishedBrief({ language: "ru" });
  requireValue(await say(translation.briefId, original.slug));
  return { original, translation };
}

test("a translation and its original lead readers to each other, with an audit row, until it is said to be none", async () => {
  const { original, translation } = await buildPair();
  expect(await readTranslations(original.briefId)).toMatchObject({
    others: [{ slug: translation.slug, language: "ru", isOriginal: false }],
    isOlder: false,
  });
  expect(await readTranslations(translation.briefId)).toMatchObject({
    others: [{ slug: original.slug, language: "en", isOriginal: true }],
    isOlder: false,
  });
  expect((await listAuditRows()).at(-1)).toMatchObject({
    action: "brief.translate",
    thingId: translation.briefId,
    detail: { original: original.briefId },
  });
  requireValue(await say(translation.briefId, "", original.slug));
  expect((await readTranslations(original.briefId)).others).toEqual([]);
});

test("a translation is older once the original says something else, and no longer when it follows", async () => {
  const { original, translation } = await buildPair();
  await buildNextVersion(original, await buildDocument({ title: "Otherwise" }));
  expect((await readTranslations(translation.briefId)).isOlder).toBe(true);
  expect((await readTranslations(original.briefId)).isOlder).toBe(false);
  await buildNextVersion(translation, await buildDocument({ title: "Too" }));
  expect((await readTranslations(translation.briefId)).isOlder).toBe(false);
});

test("what isn't published, or was withdrawn, nobody is led to", async () => {
  const original = await buildPublishedBrief({ language: "en" });
  const draft = await buildBrief({ language: "be" });
  requireValue(await say(draft.briefId, original.slug));
  expect((await readTranslations(original.briefId)).others).toEqual([]);
  const translation = await buildPublishedBrief({ language: "ru" });
  requireValue(await say(translation.briefId, original.slug));
  expect((await readTranslations(original.briefId)).others).toHaveLength(1);
  requireValue(
    await withdrawBrief(translation.editor, { briefId: translation.briefId, note: "Wrong." }),
  );
  expect((await readTranslations(original.briefId)).others).toEqual([]);
});

test("what can be no original is refused, and so is what somebody decided who saw something else", async () => {
  const { original, translation } = await buildPair();
  const third = await buildBrief({ language: "be" });
  const alsoRussian = await buildBrief({ language: "ru" });
  expect(codeOf(await say(third.briefId, "no-such-brief"))).toBe("briefs.originalUnknown");
  expect(codeOf(await say(third.briefId, translation.slug))).toBe("briefs.originalIsTranslation");
  expect(codeOf(await say(third.briefId, third.slug))).toBe("briefs.originalIsTranslation");
  expect(codeOf(await say(original.briefId, third.slug))).toBe("briefs.originalHasTranslations");
  expect(codeOf(await say(alsoRussian.briefId, original.slug))).toBe("briefs.originalInLanguage");
  expect(codeOf(await say(third.briefId, original.slug, "seen-before"))).toBe("thing.changed");
  expect((await readTranslations(original.briefId)).others).toHaveLength(1);
});

test("pages of the whole group are made anew by what any of its briefs does", async () => {
  const { original, translation } = await buildPair();
  const { tags } = await findTranslations(original.briefId);
  expect(tags).toEqual([translationsTag(original.briefId)]);
  const readChange = async (briefId: string) =>
    Number(
      (
        await database.studio.execute<{ n: string }>(
          `select change::text as n from tag_changes where tag = '${translationsTag(briefId)}'`,
        )
      ).rows[0]?.n,
    );
  const before = await readChange(original.briefId);
  await buildNextVersion(translation, await buildDocument({ title: "Too" }));
  expect(await readChange(original.briefId)).toBeGreaterThan(before);
});

test("search engines are told of each address in the language in which it is read", async () => {
  const { original, translation } = await buildPair();
  const { view } = await findSitemap();
  const entryOf = (slug: string) =>
    view.kind === "pages" ? view.entries.find(({ path }) => path === briefPath(slug)) : undefined;
  expect(entryOf(original.slug)?.elsewhere).toEqual({ ru: briefPath(translation.slug) });
  const { slug } = original;
  expect(entryOf(translation.slug)?.elsewhere).toEqual({
    en: briefPath(slug),
    be: briefPath(slug),
  });
});

test("the studio says what a brief is a translation of, to whoever may say so", async () => {
  const { original, translation } = await buildPair();
  const author = await buildStaff();
  expect((await findOriginal(author, translation.briefId))?.original?.slug).toBe(original.slug);
  expect((await findOriginal(author, original.briefId))?.original).toBeNull();
  expect(await findOriginal(publicActor, original.briefId)).toBeNull();
});
