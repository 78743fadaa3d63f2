import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPassage } from "#domain/capture/commands-passages.ts";
import { uploadImage } from "#domain/media/commands.ts";
import { addOrganisationFact } from "#domain/people/commands.ts";
import { image, passage } from "#domain/richtext/build.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildBrief, citeQuote } from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { trySave, write, writeBlocks } from "#tests/factories/drafts.ts";
import { buildOrganisation } from "#tests/factories/people.ts";
import { drawPage } from "#tests/factories/pictures.ts";
import { buildQuote, buildSpeaker, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildDerivation,
  buildSeries,
  buildStatistic,
  buildTwoYears,
  reportedWords,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { putBack, throwAway } from "./commands-trash.ts";
import type { ThrownAway } from "./view-trash.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Nina Orlova" });
  editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
});
afterAll(async () => await database.close());

/** False where it was refused for what is in the trash. */
async function isMade(made: Promise<unknown>): Promise<boolean> {
  try {
    await made;
    return true;
  } catch (error) {
    expect(String(error)).toContain("trash.isThere");
    return false;
  }
}

describe("two at once", () => {
  test("throw the same away: both are told that it is there, and the trail has it once", async () => {
    const { id } = await buildQuote();
    const quote: ThrownAway = { kind: "quote", id };
    const told = await Promise.all([author, editor, author].map((by) => throwAway(by, quote)));
    expect(told.every(({ ok }) => ok)).toBe(true);
    const added = (await listAuditRows()).filter(
      ({ action, thingId }) => action === "trash.add" && thingId === id,
    );
    expect(added).toHaveLength(1);
    const back = await Promise.all([author, editor].map((by) => putBack(by, quote)));
    expect(back.every(({ ok }) => ok)).toBe(true);
  });

  test("cite and throw away: one is refused, each time", async () => {
    for (let round = 0; round < 12; round += 1) {
      const quote = await buildQuote();
      const built = await buildBrief();
      const { id } = quote;
      const [saved, gone] = await Promise.all([
        trySave(built, { document: writeBlocks(citeQuote(quote)) }),
        throwAway(author, { kind: "quote", id }),
      ]);
      expect([saved.ok, gone.ok].filter(Boolean)).toHaveLength(1);
    }
  });

  test("cite a passage and throw its source away: the same", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { sourceId, textLayerId } = await buildCapture();
      const place = { textLayerId, ...findSpan(quotedWords) };
      const { id } = requireValue(await createPassage(author, place));
      const built = await buildBrief();
      const [saved, gone] = await Promise.all([
        trySave(built, { document: write(passage(id, "They met.")) }),
        throwAway(author, { kind: "source", id: sourceId }),
      ]);
      expect([saved.ok, gone.ok].filter(Boolean)).toHaveLength(1);
    }
  });

  test("show a picture and throw it away: the same", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id: mediaId } = requireValue(
        await uploadImage(author, { bytes: await drawPage(), fileName: "map.png" }),
      );
      const built = await buildBrief();
      const [saved, gone] = await Promise.all([
        trySave(built, { document: writeBlocks(image({ mediaId, alt: "A map" })) }),
        throwAway(author, { kind: "media", id: mediaId }),
      ]);
      expect([saved.ok, gone.ok].filter(Boolean)).toHaveLength(1);
    }
  });

  test.each<[string, () => Promise<[() => Promise<boolean>, ThrownAway]>]>([
    [
      "tell a value of an indicator's series and throw the indicator away",
      async () => {
        const { id: seriesId, indicatorId } = await buildSeries();
        const target = { kind: "series" as const, seriesId };
        return [() => isMade(buildStatistic({ target })), { kind: "indicator", id: indicatorId }];
      },
    ],
    [
      "read a value in a source and throw the source away",
      async () => {
        const { sourceId, textLayerId } = await buildCapture();
        const origin = { kind: "span" as const, textLayerId, ...findSpan(reportedWords) };
        return [
          () => isMade(buildStatistic({ value: { origin } })),
          { kind: "source", id: sourceId },
        ];
      },
    ],
    [
      "find a quote in a source and throw the source away",
      async () => {
        const { sourceId, textLayerId } = await buildCapture();
        const passage = { textLayerId, ...findSpan(quotedWords) };
        return [() => isMade(buildQuote({ passage })), { kind: "source", id: sourceId }];
      },
    ],
    [
      "reckon with a statistic and throw it away",
      async () => {
        const { earlier, later } = await buildTwoYears();
        const vintageIds = [later.vintageId, earlier.vintageId];
        return [
          () => isMade(buildDerivation({ vintageIds })),
          { kind: "statistic", id: earlier.statisticId },
        ];
      },
    ],
    [
      "name an organisation as an owner and throw it away",
      async () => {
        const [owned, owner] = [await buildOrganisation(), await buildOrganisation()];
        const fact = { kind: "owner", text: "Theirs.", noPassageBecause: "It says so itself." };
        const add = { organisationId: owned.id, ...fact, relatedOrganisationId: owner.id };
        return [
          async () => (await addOrganisationFact(author, add)).ok,
          { kind: "organisation", id: owner.id },
        ];
      },
    ],
    [
      "put a quote back and throw its speaker away",
      async () => {
        const speaker = await buildSpeaker();
        const { id } = await buildQuote({ speaker });
        requireValue(await throwAway(author, { kind: "quote", id }));
        return [
          async () => (await putBack(author, { kind: "quote", id })).ok,
          { kind: "person", id: speaker.personId },
        ];
      },
    ],
  ])("%s: the same", async (_, build) => {
    for (let round = 0; round < 6; round += 1) {
      const [make, thing] = await build();
      const [isDone, gone] = await Promise.all([make(), throwAway(author, thing)]);
      expect([isDone, gone.ok].filter(Boolean)).toHaveLength(1);
    }
  });
});
