import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { GET as getBeside } from "#app/sources/[file]/route.ts";
import { studioDb } from "#db/client.ts";
import { apiLists } from "#domain/api/lists.ts";
import { type ApiPath, apiPaths, apiProblem } from "#domain/api/paths.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { placeBrief } from "#domain/briefs/commands-subjects.ts";
import { withdrawBrief } from "#domain/briefs/commands-withdraw.ts";
import { createEvent } from "#domain/events/commands.ts";
import { releaseIndicator } from "#domain/indicators/commands-release.ts";
import { createSubject } from "#domain/subjects/commands.ts";
import {
  buildCitingBrief,
  buildPublishedBrief,
  buildQuotingBrief,
  citeQuote,
} from "#tests/factories/briefs.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildIndicator, buildSeries } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

/** Every path of the API on things that are there: each answer holds exactly what its schema says, and nothing of the desk's. */

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const author = await buildStaff();
  const editor = await buildStaff({ roles: ["editor"] });
  const texts = { definition: "Sold both ways.", method: "As reported.", limitations: "None." };
  const indicator = await buildIndicator(texts, author);
  const series = await buildSeries({ indicatorId: indicator.id }, author);
  requireValue(await releaseIndicator(editor, indicator.id));
  const { published } = await buildCitingBrief({
    target: { kind: "series", seriesId: series.id },
  });
  const subject = { slug: "trade", names: { en: "Trade", ru: "Торговля" } };
  const { id: subjectId } = requireValue(await createSubject(author, subject));
  const under = { briefId: published.briefId, subjectIds: [subjectId], seen: [] };
  requireValue(await placeBrief(editor, under));
  await buildQuotingBrief();
  const { rows } = await studioDb().execute<{ id: string }>(
    sql`select passage_id as id from published_origins where passage_id is not null limit 1`,
  );
  const event = { date: "1999", titleText: "A treaty is signed", subjects: ["trade"] };
  requireValue(await createEvent(systemActor, { ...event, passageIds: rows.map(({ id }) => id) }));
  const withdrawn = await buildPublishedBrief({ blocks: [citeQuote(await buildQuote())] });
  const note = { briefId: withdrawn.briefId, note: "It was wrong." };
  requireValue(await withdrawBrief(withdrawn.editor, note));
});
afterAll(async () => {
  await database.close();
});

/** Asks the route of a path; what it names in braces stands in `params`. */
async function ask(path: ApiPath, params: Record<string, string>, query = "", init?: RequestInit) {
  const file = path.path.replaceAll("{", "[").replaceAll("}", "]").slice(1);
  const route = new URL(`../../app/${file}/route.ts`, import.meta.url).pathname;
  const { GET } = (await import(/* @vite-ignore */ route)) as { GET: Handler };
  const asked = path.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
  const request = new Request(`https://monitor.example${asked}${query}`, init);
  return await GET(request, { params: Promise.resolve(params) as Promise<never> });
}

const pathOf = (id: string): ApiPath => {
  const found = apiPaths.find((path) => path.id === id);
  if (!found) throw new Error(`No path ${id}`);
  return found;
};

/** As strict as its description says: what isn't named there may not be there. */
function isExactly(type: z.ZodType, body: unknown) {
  const read = type.parse(body);
  expect(body).toEqual(read);
}

async function firstOf(list: string): Promise<Record<string, unknown>> {
  const body = await (await ask(pathOf(`list_${list}`), {}, "?limit=1")).json();
  return body[list][0];
}

describe("each list", () => {
  test.each([...Object.keys(apiLists), "statistics"])(
    "of %s answers what it says, with an ETag",
    async (name) => {
      const path = pathOf(`list_${name}`);
      const answer = await ask(path, {});
      expect(answer.status).toBe(200);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      const body = await answer.json();
      if (name !== "corrections") expect(body[name].length).toBeGreaterThan(0);
      isExactly(path.schema?.type ?? z.never(), body);
      const etag = answer.headers.get("etag") ?? "";
      const again = await ask(path, {}, "", { headers: { "if-none-match": `W/${etag}` } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    },
  );

  test.each(Object.keys(apiLists))(
    "of %s is gone through page by page, each item once",
    async (name) => {
      const all = (await (await ask(pathOf(`list_${name}`), {})).json())[name];
      const seen: unknown[] = [];
      let query: string | null = "?limit=1";
      while (query !== null) {
        const answer = await ask(pathOf(`list_${name}`), {}, query);
        const body = await answer.json();
        seen.push(...body[name]);
        expect(answer.headers.get("link")).toBe(
          body.next === null ? null : `<${body.next}>; rel="next"`,
        );
        query = body.next === null ? null : new URL(body.next).search;
        expect(seen.length).toBeLessThan(50);
      }
      expect(seen).toEqual(all);
    },
  );

  test.each([
    ["list_briefs", "?limit=-1", "limit"],
    ["list_briefs", "?cursor=x", "cursor"],
    ["list_quotes", "?colour=red", "colour"],
    ["list_statistics", "?limit=0", "limit"],
    ["list_statistics", "?colour=red", "colour"],
  ])("%s%s is refused with what is wrong", async (id, query, named) => {
    const answer = await ask(pathOf(id), {}, query);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    const body = await answer.json();
    isExactly(apiProblem, body);
    expect([answer.status, body.status]).toEqual([400, 400]);
    expect(body.detail).toContain(named);
  });
});

describe("each thing", () => {
  const things = [
    ["get_brief", "briefs", "slug"],
    ["get_version", "briefs", "slug"],
    ["get_event", "events", "code"],
    ["get_indicator", "indicators", "slug"],
    ["get_statistic", "statistics", "statistic"],
    ["get_source", "sources", "code"],
    ["get_capture", "sources", "code"],
    ["get_quote", "quotes", "code"],
    ["get_person", "people", "slug"],
    ["get_subject", "subjects", "slug"],
  ] as const;

  test.each(things)("%s answers what it says", async (id, list, key) => {
    const path = pathOf(id);
    const name = String((await firstOf(list))[key]);
    const params = { [path.path.includes("{code}") ? "code" : "slug"]: name, n: "1" };
    const answer = await ask(path, params);
    expect(answer.status).toBe(200);
    isExactly(path.schema?.type ?? z.never(), await answer.json());
    const etag = answer.headers.get("etag") ?? "";
    const held = await ask(path, params, "", { headers: { "if-none-match": etag } });
    expect(held.status).toBe(304);
  });

  test.each(things)("%s says in plain words that there is none", async (id) => {
    const answer = await ask(pathOf(id), { slug: "no-such", code: "w-nosuch", n: "1" });
    expect(answer.status).toBe(404);
    isExactly(apiProblem, await answer.json());
  });

  test("stands beside its page too, to the byte", async () => {
    const code = String((await firstOf("sources")).code);
    const beside = await getBeside(new Request("https://monitor.example/"), {
      params: Promise.resolve({ file: `${code}.json` }),
    });
    expect(await beside.text()).toBe(await (await ask(pathOf("get_source"), { code })).text());
    const bare = await getBeside(new Request("https://monitor.example/"), {
      params: Promise.resolve({ file: code }),
    });
    expect(bare.status).toBe(404);
  });
});

test("what was withdrawn is answered as gone, and says so itself", async () => {
  const { rows } = await database.studio.execute<{ slug: string }>(
    "select slug from published_briefs where is_withdrawn",
  );
  const answer = await ask(pathOf("get_brief"), { slug: rows[0]?.slug ?? "" });
  expect(answer.status).toBe(410);
  expect((await answer.json()).brief.changeClass).toBe("withdrawal");
  const corrections = await (await ask(pathOf("list_corrections"), {})).json();
  expect(corrections.corrections[0]).toMatchObject({ class: "withdrawal", note: "It was wrong." });
});
