import { afterAll, beforeAll, expect, test } from "vitest";
import { createSourceWithCapture } from "#domain/capture/commands.ts";
import { findWords } from "#domain/capture/queries-places.ts";
import { findPublicQuote } from "#domain/quotes/queries-published.ts";
import { brief } from "#domain/richtext/build.ts";
import { getSource } from "#domain/sources/queries.ts";
import { findPublicSource } from "#domain/sources/queries-public.ts";
import { buildPublishedBrief, citeQuote } from "#tests/factories/briefs.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const said = "The bridge opens in spring";

test("what was said by phone and noted by us is published as noted by us, with whom, when and how", async () => {
  const author = await buildStaff();
  const added = requireValue(
    await createSourceWithCapture(author, {
      source: {
        ...{ title: "A talk with the deputy", language: "en", published: "2024-05-02" },
        cslType: "interview",
        csl: {
          author: [{ family: "Renn", given: "Tobias" }],
          interviewer: [{ family: "First", given: "Ida" }],
          medium: "By phone",
        },
      },
      content: { method: "transcription", text: `Asked about the bridge. “${said},” he said.` },
    }),
  );
  if (added.kind !== "added") throw new Error("Nothing was added.");
  const { captureId, sourceId } = added;
  const place = requireValue(await findWords(author, { captureId, words: said }));
  if ("passageId" in place) throw new Error("It was heard, not noted.");
  const quote = await buildQuote({ passage: place });
  const blocks = [citeQuote(quote)];
  await buildPublishedBrief({ document: brief({ title: "As noted", standfirst: "A.", blocks }) });
  const published = await findPublicQuote(quote.code, "en");
  expect(published?.view.wordings).toMatchObject([{ verdict: "as_noted", readIn: null }]);
  const source = await getSource(author, sourceId);
  const shown = await findPublicSource(source?.code ?? "", { language: "en" });
  expect(shown?.source).toMatchObject({
    ...{ cslType: "interview", published: "2024-05-02" },
    csl: { medium: "By phone", author: [{ family: "Renn" }], interviewer: [{ family: "First" }] },
  });
});
