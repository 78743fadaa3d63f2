import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { captures } from "#db/schema/captures.ts";
import { sources } from "#db/schema/sources.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { readTextLayer } from "#domain/capture/text-layers.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildAnswer, buildVisitFailure } from "#tests/factories/visits.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import {
  addFromIntake,
  dropIntake,
  requestIntakes,
  retryIntake,
  takeInAddresses,
} from "./commands.ts";
import { getIntake, listIntakes } from "./queries.ts";
import type { IntakeRoom } from "./room.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

const page = (title: string) => `<!doctype html><html lang="en"><head><title>${title}</title>
  <meta property="og:site_name" content="Northern Post"><meta property="article:published_time" content="2024-05-01T10:00:00+03:00"></head>
  <body><article><h1>${title}</h1>${`<p>Trade came to 46.5 billion dollars in 2023, said ${title}.</p>`.repeat(8)}</article></body></html>`;

const asked: string[] = [];
/** Answers each address with a page that is named for its path; what is behind /robots only where that is overridden. */
const room: IntakeRoom = {
  async visit(url, overridesRobots) {
    asked.push(url);
    const { pathname } = new URL(url);
    if (pathname === "/robots" && !overridesRobots) return buildVisitFailure("robots.denied");
    if (pathname === "/none") return buildVisitFailure("dns.notFound");
    return buildAnswer(url, {
      finalUrl: url.replace("http:", "https:"),
      status: pathname === "/gone" ? 410 : 200,
      text: page(pathname.slice(1)),
    });
  },
  read: readTextLayer,
};

async function request(addresses: string) {
  const { batchId } = requireValue(await requestIntakes(author, { addresses }));
  requireValue(await takeInAddresses(systemActor, room));
  const intakes = (await listIntakes(author, batchId)) ?? [];
  return { batchId, intakes };
}

test("an address is asked, and what it says of itself is proposed", async () => {
  const { intakes } = await request("http://news.example/first");
  expect(intakes).toMatchObject([
    {
      state: "ready",
      finalUrl: "https://news.example/first",
      known: [],
      proposal: {
        title: "first",
        publisher: "Northern Post",
        published: "2024-05-01",
        language: "en",
        cslType: "webpage",
      },
    },
  ]);
});

test("many are asked each once, by however many workers, and a repeated one once", async () => {
  const list = Array.from({ length: 30 }, (_, n) => `news.example/many-${n}`);
  const { batchId, count } = requireValue(
    await requestIntakes(author, { addresses: [...list, ...list].join("\n") }),
  );
  expect(count).toBe(30);
  asked.length = 0;
  await Promise.all([takeInAddresses(systemActor, room), takeInAddresses(systemActor, room)]);
  expect(asked.toSorted()).toEqual(list.map((address) => `https://${address}`).toSorted());
  expect((await listIntakes(author, batchId))?.every(({ state }) => state === "ready")).toBe(true);
});

test("confirmed, it is a source with what was fetched, once, as of the moment when it was", async () => {
  const { intakes } = await request("https://news.example/confirmed");
  const intakeId = intakes[0]?.id ?? "";
  const source = { title: "As confirmed", language: "en", url: "https://news.example/confirmed" };
  const both = await Promise.all([
    addFromIntake(author, { intakeId, source }),
    addFromIntake(author, { intakeId, source }),
  ]);
  const added = both.flatMap((each) =>
    each.ok && each.value.kind === "added" ? [each.value] : [],
  );
  expect(added).toHaveLength(1);
  const sourceId = added[0]?.sourceId ?? "";
  const [capture] = await database.studio
    .select()
    .from(captures)
    .where(eq(captures.sourceId, sourceId));
  expect(capture).toMatchObject({
    method: "fetch",
    httpStatus: 200,
    finalUrl: "https://news.example/confirmed",
    headers: { "content-type": "text/html" },
  });
  const intake = await getIntake(author, intakeId);
  expect(intake).toMatchObject({ state: "added", sourceId });
  expect(capture?.capturedAt.toISOString()).toBe(intake?.fetchedAt);
  expect(await database.studio.$count(sources, and(eq(sources.title, "As confirmed")))).toBe(1);
});

test("the same bytes are told of before anything is doubled", async () => {
  const first = (await request("https://news.example/same")).intakes[0]?.id ?? "";
  const source = { title: "Same", language: "en" };
  requireValue(await addFromIntake(author, { intakeId: first, source }));
  const again = (await request("https://news.example/same")).intakes[0]?.id ?? "";
  expect(requireValue(await addFromIntake(author, { intakeId: again, source }))).toMatchObject({
    kind: "held",
  });
  expect(await getIntake(author, again)).toMatchObject({ state: "ready", sourceId: null });
});

test("a known address is recognised, however it is written", async () => {
  const known = await buildSource({ url: "https://www.news.example/known/?utm_source=mail" });
  const { intakes } = await request("http://news.example/known");
  expect(intakes[0]?.known).toMatchObject([{ id: known.id }]);
});

describe("What can't be had says why:", () => {
  test.each([
    ["https://news.example/none", "dns.notFound"],
    ["https://news.example/gone", "answer.refused"],
    ["https://news.example/robots", "robots.denied"],
  ])("%s", async (address, failure) => {
    expect((await request(address)).intakes).toMatchObject([{ state: "failed", failure }]);
  });

  test("and is asked again, against its site's wish only with a reason", async () => {
    const { intakes, batchId } = await request("https://other.example/robots");
    const intakeId = intakes[0]?.id ?? "";
    requireValue(await retryIntake(author, { intakeId }));
    requireValue(await takeInAddresses(systemActor, room));
    expect(await listIntakes(author, batchId)).toMatchObject([{ failure: "robots.denied" }]);
    requireValue(await retryIntake(author, { intakeId, overrideReason: "It is a law." }));
    requireValue(await takeInAddresses(systemActor, room));
    expect(await listIntakes(author, batchId)).toMatchObject([{ state: "ready" }]);
  });

  test("or is left out", async () => {
    const { intakes, batchId } = await request(
      "https://news.example/none https://news.example/kept",
    );
    requireValue(await dropIntake(author, intakes[0]?.id ?? ""));
    expect(await listIntakes(author, batchId)).toMatchObject([
      { url: "https://news.example/kept" },
    ]);
  });
});

test.each([
  ["", "intakes.none"],
  [" \n ", "intakes.none"],
  [Array.from({ length: 201 }, (_, n) => `a${n}.example`).join("\n"), "intakes.tooMany"],
])("of no address, or too many, nothing is made", async (addresses, code) => {
  expect(await requestIntakes(author, { addresses })).toMatchObject({
    ok: false,
    problems: [{ code, field: "addresses" }],
  });
});

test("the public may ask for nothing, and the staff may not do the worker's work", async () => {
  const addresses = "https://news.example/a";
  expect(await requestIntakes({ kind: "public" }, { addresses })).toMatchObject({ ok: false });
  expect(await takeInAddresses(author, room)).toMatchObject({
    problems: [{ code: "auth.notAllowed" }],
  });
});
