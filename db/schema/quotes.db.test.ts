import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { insertQuote, insertWitness } from "#tests/factories/quote-rows.ts";
import {
  first,
  insertAudit,
  insertPerson,
  insertRole,
  insertStaff,
} from "#tests/factories/rows.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { organisations, roles } from "./people.ts";
import { quoteStates, type verdicts, wordingReviews, type wordings } from "./quotes.ts";

let database: TestDatabase;
const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => database.studio.transaction(work);

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function insertUnnamedRole(tx: Tx): Promise<string> {
  const { id: organisationId } = first(
    await tx
      .insert(organisations)
      .values({ slug: `embassy-${crypto.randomUUID()}`, names: { en: "Embassy" } })
      .returning({ id: organisations.id }),
  );
  const titles = { en: "a diplomat" };
  return first(
    await tx.insert(roles).values({ organisationId, titles }).returning({ id: roles.id }),
  ).id;
}

describe("a quote has exactly one speaker", () => {
  test("nobody, or a role held by somebody unnamed, will do", async () => {
    await inTransaction((tx) => insertQuote(tx, { state: { speakerKind: "nobody" } }));
    await inTransaction(async (tx) =>
      insertQuote(tx, {
        state: { speakerKind: "role_holder", roleId: await insertUnnamedRole(tx) },
      }),
    );
  });

  test.each(["organisation", "withheld", "role_holder"] as const)(
    "a speaker of kind %s has to be given",
    async (speakerKind) => {
      const work = inTransaction((tx) => insertQuote(tx, { state: { speakerKind } }));
      expect(await constraintOf(work)).toBe("quote_states_one_speaker");
    },
  );

  test("two are refused", async () => {
    const work = inTransaction(async (tx) =>
      insertQuote(tx, {
        state: { speakerKind: "nobody", speakerPersonId: await insertPerson(tx) },
      }),
    );
    expect(await constraintOf(work)).toBe("quote_states_one_speaker");
  });

  test("a role whose holder is named is not quoted as if nobody held it", async () => {
    const work = inTransaction(async (tx) => {
      const roleId = await insertRole(tx, { personId: await insertPerson(tx) });
      await insertQuote(tx, { state: { speakerKind: "role_holder", roleId } });
    });
    expect(await constraintOf(work)).toBe("quote_states_role_unnamed");
  });

  test("somebody else's role is refused", async () => {
    const work = inTransaction(async (tx) => {
      const roleId = await insertRole(tx, { personId: await insertPerson(tx) });
      await insertQuote(tx, { state: { roleId } });
    });
    expect(await constraintOf(work)).toBe("quote_states_role_of_speaker");
  });
});

describe("a speaker's role is one held on the day of the speech", () => {
  const quoteOn = (saidOnEdtf: string | null) =>
    inTransaction(async (tx) => {
      const speakerPersonId = await insertPerson(tx);
      const roleId = await insertRole(tx, {
        personId: speakerPersonId,
        fromEdtf: "2020-06",
        toEdtf: "2023-03-15",
      });
      const state = { speakerPersonId, roleId, saidOnEdtf };
      return { roleId, ...(await insertQuote(tx, { state })) };
    });

  test.each(["2020-06-30", "2023-03-15", "2023", "2023~", "202X", null])(
    "held on %s",
    async (day) => {
      await quoteOn(day);
    },
  );

  test.each(["2020-05-31", "2023-03-16", "2023-04"])("not held on %s", async (day) => {
    expect(await constraintOf(quoteOn(day))).toBe("quote_states_role_held");
  });

  test("nor can the role's dates be moved away from under a quote", async () => {
    const { roleId } = await quoteOn("2022-05");
    const move = (toEdtf: string) =>
      database.studio.update(roles).set({ toEdtf }).where(eq(roles.id, roleId)).execute();
    await move("2022-12");
    expect(await constraintOf(move("2022-04"))).toBe("roles_kept");
  });
});

describe("verdicts", () => {
  type Verdict = typeof verdicts.$inferInsert.verdict;
  const judge = (verdict: Verdict, method: "paste" | "transcription") =>
    inTransaction(async (tx) => {
      const { wordingId } = await insertQuote(tx);
      await insertWitness(tx, { wordingId, verdict, method });
    });

  test.each(["verbatim", "verbatim_with_declared_edits"] as const)(
    "notes of ours never stand as %s",
    async (verdict) => {
      expect(await constraintOf(judge(verdict, "transcription"))).toBe("verdicts_fit_method");
    },
  );

  test("an original is never just as noted", async () => {
    expect(await constraintOf(judge("as_noted", "paste"))).toBe("verdicts_fit_method");
    await judge("as_noted", "transcription");
    await judge("verbatim", "paste");
    await judge("mismatch", "transcription");
  });

  type Status = typeof wordings.$inferInsert.translationStatus;
  type Nearness = typeof verdicts.$inferInsert.nearness;
  const translations: [Status, Nearness][] = [
    ["machine", "original"],
    ["machine", "official_translation"],
    ["agency", "original"],
    ["ours", "agency_translation"],
    ["official", "our_translation"],
    [null, "official_translation"],
  ];
  test.each(translations)(
    "a wording with translation status %s is not %s",
    async (status, nearness) => {
      const work = inTransaction(async (tx) => {
        const translator = status === null ? null : "V. Sergeev";
        const { wordingId } = await insertQuote(tx, {
          wording: { translationStatus: status, translator },
        });
        await insertWitness(tx, { wordingId, verdict: "verbatim", nearness });
      });
      expect(await constraintOf(work)).toBe("verdicts_fit_wording");
    },
  );
});

test("a translation names its translator", async () => {
  const work = inTransaction((tx) => insertQuote(tx, { wording: { translationStatus: "agency" } }));
  expect(await constraintOf(work)).toBe("wordings_translation_is_credited");
});

test("a wording translates a wording of the same quote", async () => {
  const work = inTransaction(async (tx) => {
    const other = await insertQuote(tx);
    await insertQuote(tx, {
      wording: {
        translationOf: other.wordingId,
        translationStatus: "agency",
        translator: "V. Sergeev",
      },
    });
  });
  expect(await constraintOf(work)).toBe("wordings_translation_of_same_quote");
});

test("who made a translation doesn't review it", async () => {
  const work = inTransaction(async (tx) => {
    const createdBy = await insertStaff(tx);
    const wording = { translationStatus: "ours" as const, translator: "Anna", createdBy };
    const { wordingId } = await insertQuote(tx, { wording });
    await tx.insert(wordingReviews).values({ wordingId, reviewerId: createdBy });
  });
  expect(await constraintOf(work)).toBe("wording_reviews_by_second_person");
});

test("what was said of a quote before stays; the next state has a cause and a note", async () => {
  const { quoteId } = await inTransaction((tx) => insertQuote(tx));
  const add = (state: Partial<typeof quoteStates.$inferInsert>) =>
    inTransaction(async (tx) => {
      const row = { quoteId, n: 2, speakerKind: "nobody" as const, speech: "direct" as const };
      await tx.insert(quoteStates).values({ ...row, ...state });
      await insertAudit(tx);
    });
  expect(await constraintOf(add({ note: "A slogan." }))).toBe("quote_states_first_is_first");
  expect(await constraintOf(add({ cause: "our_error" }))).toBe("quote_states_change_has_note");
  await add({ cause: "our_error", note: "A slogan." });
});
