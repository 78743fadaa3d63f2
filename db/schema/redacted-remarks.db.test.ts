import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Fields that redact_place() knows one by one, or that follow from those (a title from its canonical text, what is searched from what is said). */
const placesOfTheirOwn = new Set([
  "brief_drafts.document",
  "brief_drafts.title_text",
  "brief_revisions.document",
  "brief_versions.canonical",
  "brief_versions.standfirst",
  "brief_versions.title",
  ...["after", "before", "exact", "instead", "words"].map((field) => `comment_threads.${field}`),
  "comments.body",
  ...["printed", "reason", "remark"].map((field) => `notices.${field}`),
  "passage_drifts.reason",
  ...["exact", "prefix", "suffix"].map((field) => `passage_texts.${field}`),
  "revision_names.name",
  "source_replies.text",
  "text_contents.text",
  "wordings.text",
  // What was read out of a text is deleted, and so is what an address said of itself.
  "proposals.proposed",
  "source_intakes.proposal",
  "events.title_text",
  // The bytes go; what a page said of itself in its head stays with the capture.
  "captures.post",
  "captures.redirects",
  "source_intakes.redirects",
]);

/** Names by which things are known, and what nobody wrote: never the words of a passage. */
const namesAndFacts = new Set(
  `about act action actor_kind address address_key address_key_loose addressed answer area because blocks breakdown build byline cause change_class
  class code counterpart counts coverage credit csl_type currency date_edtf decision decline_reason display doi_key end_reason engine etag
  failing failure failure_values fate field file_name final_url flow followed foreign_id format frequency from_edtf headers held host independence_group key key_id kind
  language last_modified legal_basis letter licence made_by mapping media_type method name names nature nearness node_id normaliser object
  operation origin outcome page passphrase_hash path period period_edtf period_kind place places price_basis problem problems published_edtf purpose
  qualifier query recipient region reopened reported_unit request_head request_id requested_url response_head roles row_key rules said_by said_on_edtf
  signed_in_by site slug speaker_kind speech spoken_language standing state state_before status subject system tag thing thing_id time_zone titles to_edtf translated_from
  translation_status translator unit_code unit_kind url value variants verdict work_key`
    .trim()
    .split(/\s+/),
);

test("whatever somebody can write in their own words can be taken away again", async () => {
  const { rows } = await database.studio.execute<{ place: string; field: string }>(sql`
    select c.relname as place, a.attname as field from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
      and not exists (select from remark_fields() f where f.place = c.relname and f.field = a.attname)
    order by 1, 2`);
  const left = rows
    .filter(({ place, field }) => !placesOfTheirOwn.has(`${place}.${field}`))
    .filter(({ field }) => !namesAndFacts.has(field));
  expect(left.map(({ place, field }) => `${place}.${field}`)).toEqual([]);
});

test("each remark that can be taken away stands somewhere, in a row that has a key", async () => {
  const { rows } = await database.studio.execute<{ field: string; key: string | null }>(sql`
    select f.place || '.' || f.field as field, key_expression(f.place::regclass) as key
    from remark_fields() f left join pg_attribute a on a.attrelid = f.place::regclass and a.attname = f.field where a.attname is null or key_expression(f.place::regclass) is null`);
  expect(rows).toEqual([]);
});

test.each([
  ["They say “we must go” now.", "They say “[removed]” now.", true],
  ["We must go.", "[removed]", true],
  ["a 5% share_of \\ it, we must go", "a 5% share_of \\ it, [removed]", true],
  ["We must go.", "We must go.", false],
  ["We must go.", "Something else.", false],
  ["We must go.", "They [removed].", false],
  ["100%", "100", false],
])("of %s is left %s: nothing but cut is %s", async (stood, left, isCut) => {
  const { rows } = await database.studio.execute(sql`select is_cut(${stood}, ${left}) as "isCut"`);
  expect(rows).toEqual([{ isCut }]);
});
