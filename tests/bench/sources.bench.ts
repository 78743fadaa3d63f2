import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { analyze } from "./analyze.ts";
import {
  type Bench,
  type BenchSystem,
  describeSpread,
  type Measurement,
  percentile,
  timeMs,
} from "./measure.ts";
import { askWell } from "./requests.ts";
import { type SourceHosts, startSourceHosts } from "./source-hosts.ts";
import {
  editedIn,
  fateOf,
  fates,
  letFateCome,
  numberIn,
  pageOf,
  rightOutcomes,
  valueIn,
  wordsIn,
} from "./source-pages.ts";

const count = 200;
const sourcesOfBrief = 5;

/**
 * Sources out there that die, change and shut us out, on hosts of this machine, one a source: what the watch tells of each, by its own pace; then what a capture costs, lists among ten thousand,
 * and a hundred addresses at once. Runs only when it is picked, for the system has to know the hosts' ports from the beginning.
 */
export async function run(bench: Bench): Promise<Measurement[]> {
  const hosts = await startSourceHosts(count + 1);
  process.env.PLUMBLINE_FETCH_LOOPBACK = hosts.ports;
  try {
    const system = await bench.system();
    return [
      ...(await watch(hosts, system)),
      await capture(),
      ...(await list()),
      await takeIn(hosts, system),
    ];
  } finally {
    const { closeFetcher } = await import("#domain/fetching/visit-address.ts");
    closeFetcher();
    await hosts.stop();
  }
}

/** Each is cited by two briefs: one with others that share its fate, so that some briefs have nothing to be told, and one with neighbours of other fates. */
type Watched = { n: number; url: string; sourceId: string; briefIds: string[]; slug: string };

async function watch(hosts: SourceHosts, system: BenchSystem): Promise<Measurement[]> {
  const watched = await buildWatched(hosts);
  await lookAtAll(watched);
  for (const { url, n } of watched) letFateCome(hosts, url, n);
  const startedAt = performance.now();
  await lookAtAll(watched);
  const seconds = (performance.now() - startedAt) / 1000;
  const outcomes = await readOutcomes();
  const told = await readTold();
  const shares = fates.map((fate): Measurement => {
    const of = watched.filter(({ n }) => fateOf(n) === fate);
    const right = of.filter(({ sourceId }) =>
      rightOutcomes[fate].includes(outcomes.get(sourceId) ?? "none"),
    );
    const wrong = of
      .filter((one) => !right.includes(one))
      .map(({ n, sourceId }) => `${n} ${outcomes.get(sourceId)}`);
    return {
      name: `Sources told right: ${fate}`,
      value: (100 * right.length) / of.length,
      ...{ unit: "%", target: 95, isFloor: true },
      note: `${right.length} of ${of.length}${wrong.length > 0 ? `; wrong: ${wrong.slice(0, 8).join(", ")}` : ""}`,
    };
  });
  const due = watched
    .filter(({ n }) => fateOf(n) === "edited")
    .flatMap(({ n, briefIds }) => briefIds.map((briefId) => `${briefId} ${editedIn(n)}`));
  const isTold = new Set(told);
  return [
    ...shares,
    {
      name: "Edited passages told to each brief that cites them, within one round",
      value: (100 * due.filter((one) => isTold.has(one)).length) / due.length,
      ...{ unit: "%", target: 100, isFloor: true },
      note: `Of ${due.length}; the round of ${count} sources took ${seconds.toFixed(0)} s at five seconds between two requests to a host`,
    },
    {
      name: "What briefs are told besides: of passages that stand, or twice",
      value: told.length - due.filter((one) => isTold.has(one)).length,
      ...{ unit: "times", target: 0 },
    },
    {
      name: "Cited passages that readers can still read",
      value: await readReadable(watched, system),
      ...{ unit: "%", target: 100, isFloor: true },
      note: "Value and quotation of each source, in the page of the brief that cites it",
    },
  ];
}

/** Sources with their page as capture, a value and a quotation bound in it. */
async function buildWatched(hosts: SourceHosts): Promise<Watched[]> {
  const { studioDb } = await import("#db/client.ts");
  const { systemActor } = await import("#domain/auth/actor.ts");
  const { addFetchedCapture } = await import("#domain/capture/commands.ts");
  const { paragraph } = await import("#domain/richtext/build.ts");
  const { buildPublishedBrief, citeQuote, citeStatistic } = await import(
    "#tests/factories/briefs.ts"
  );
  const { buildQuote, findSpan } = await import("#tests/factories/quotes.ts");
  const { requireValue } = await import("#tests/factories/require-value.ts");
  const { buildSource } = await import("#tests/factories/sources.ts");
  const { buildStatistic } = await import("#tests/factories/statistics.ts");
  const watched: Watched[] = [];
  const blocksOf = new Map<number, DocumentJson[]>();
  for (let first = 0; first < count; first += sourcesOfBrief) {
    const blocks = [];
    const made: Omit<Watched, "briefIds" | "slug">[] = [];
    for (let at = 0; at < sourcesOfBrief; at += 1) {
      const n = Math.floor(first / 100) * 100 + (first % 100) / sourcesOfBrief + at * 20;
      const url = hosts.urlOf(n, `/news/part-${n}`);
      hosts.put(url, { status: 200, body: pageOf(n) });
      const { id: sourceId } = await buildSource({
        title: `The harbour in winter, part ${n}`,
        url,
      });
      const added = requireValue(
        await addFetchedCapture(systemActor, {
          sourceId,
          content: {
            method: "fetch",
            bytes: Buffer.from(pageOf(n)),
            mediaType: "text/html",
            facts: { requestedUrl: url, finalUrl: url, httpStatus: 200, headers: {} },
          },
        }),
      );
      if (added.kind !== "added") throw new Error("The page is held already.");
      const { textLayerId } = added;
      const { rows } = await studioDb().execute<{ text: string }>(
        sql`select c.text from text_layers l join text_contents c on c.sha256 = l.text_sha256 where l.id = ${textLayerId}`,
      );
      const text = rows[0]?.text ?? "";
      const origin = { kind: "span" as const, textLayerId, ...findSpan(valueIn(n), text) };
      const statistic = await buildStatistic({ value: { value: numberIn(n), scale: 9, origin } });
      const quote = await buildQuote({ passage: { textLayerId, ...findSpan(wordsIn(n), text) } });
      const own = [paragraph("It came to ", citeStatistic(statistic), "."), citeQuote(quote)];
      blocksOf.set(n, own);
      blocks.push(...own);
      made.push({ n, url, sourceId });
    }
    const { briefId, slug } = await buildPublishedBrief({ blocks });
    watched.push(...made.map((one) => ({ ...one, briefIds: [briefId], slug })));
  }
  const inOrder = watched.toSorted((one, other) => one.n - other.n);
  for (let first = 0; first < count; first += sourcesOfBrief) {
    const neighbours = inOrder.slice(first, first + sourcesOfBrief);
    const blocks = neighbours.flatMap(({ n }) => blocksOf.get(n) ?? []);
    const { briefId } = await buildPublishedBrief({ blocks });
    for (const { briefIds } of neighbours) briefIds.push(briefId);
  }
  return watched;
}

/** All of them are due, and looked at, here and by the system's worker, until each was. */
async function lookAtAll(watched: readonly Watched[]): Promise<void> {
  const { studioDb } = await import("#db/client.ts");
  const { systemActor } = await import("#domain/auth/actor.ts");
  const { watchSources } = await import("#domain/watch/commands.ts");
  const { openWatchRoom } = await import("#domain/watch/open-room.ts");
  const { startWatching } = await import("#domain/watch/writes.ts");
  const ids = watched.map(({ sourceId }) => sourceId);
  await startWatching(studioDb(), ids);
  const { rows } = await studioDb().execute<{ now: string }>(
    sql`update source_watches set next_check_at = clock_timestamp() where source_id = any(${sql.param(ids)}::uuid[]) returning clock_timestamp()::text as now`,
  );
  const since = rows[0]?.now ?? "";
  for (;;) {
    await watchSources(systemActor, openWatchRoom());
    const left = await studioDb().execute<{ count: number }>(
      sql`select count(*)::integer as count from source_watches where source_id = any(${sql.param(ids)}::uuid[]) and coalesce(checked_at, '-infinity') < ${since}::timestamptz`,
    );
    if (left.rows[0]?.count === 0) return;
    await wait(500);
  }
}

/** What the last look at each source found. */
async function readOutcomes(): Promise<Map<string, string>> {
  const { studioDb } = await import("#db/client.ts");
  const { rows } = await studioDb().execute<{ id: string; outcome: string }>(
    sql`select distinct on (source_id) source_id as id, outcome from capture_checks order by source_id, checked_at desc`,
  );
  return new Map(rows.map(({ id, outcome }) => [id, outcome]));
}

/** Of which words of its sources each brief is told that they changed, as "brief words", once nothing more waits to be told. */
async function readTold(): Promise<string[]> {
  const { studioDb } = await import("#db/client.ts");
  for (;;) {
    const waiting = await studioDb().execute<{ count: number }>(
      sql`select count(*)::integer as count from pgboss.job where name = 'raise-notices' and state in ('created', 'retry', 'active')`,
    );
    if (waiting.rows[0]?.count === 0) break;
    await wait(200);
  }
  const { rows } = await studioDb().execute<{ said: string }>(
    sql`select n.brief_id || ' ' || t.exact as said from notices n join passage_texts t on t.passage_id = n.passage_id where n.kind = 'passage_drifted'`,
  );
  return rows.map(({ said }) => said);
}

/** In percent. */
async function readReadable(watched: readonly Watched[], system: BenchSystem): Promise<number> {
  let readable = 0;
  for (const { slug, n } of watched) {
    const page = (await askWell(`${system.url}/briefs/${slug}`)).body.toString("utf8");
    for (const words of [valueIn(n), wordsIn(n)]) readable += page.includes(words) ? 1 : 0;
  }
  return (100 * readable) / (2 * watched.length);
}

/** What reading and keeping a page costs, beside asking for it. */
async function capture(): Promise<Measurement> {
  const { systemActor } = await import("#domain/auth/actor.ts");
  const { addFetchedCapture } = await import("#domain/capture/commands.ts");
  const { buildSource } = await import("#tests/factories/sources.ts");
  const { id: sourceId } = await buildSource();
  let n = 1_000;
  const times = await timeMs(
    async () => {
      n += 1;
      const bytes = Buffer.from(makeLong(n));
      const url = `https://news.example/${n}`;
      const facts = { requestedUrl: url, finalUrl: url, httpStatus: 200, headers: {} };
      const content = { method: "fetch" as const, bytes, mediaType: "text/html", facts };
      await addFetchedCapture(systemActor, { sourceId, content });
    },
    { runs: 15 },
  );
  return {
    name: "Capturing a page of 200 KB, beside the network, median",
    value: percentile(times, 0.5),
    ...{ unit: "ms", target: 300 },
    note: `Of which 30 KB are its article, of figures in every sentence: its text, all that it proposes, and the rows; ${describeSpread(times)}`,
  };
}

/** 30 KB of article among as much else as pages have: scripts, styles, menus. */
function makeLong(n: number): string {
  const page = pageOf(n);
  const article = page.slice(page.indexOf("<p>"), page.lastIndexOf("</article>"));
  const articles = article.repeat(Math.ceil(30_000 / article.length));
  const menu = `<li><a class="menu-item level-2" href="/section/${n}">Section</a></li>`.repeat(800);
  const script = `<script>${'window.queue.push({"id":1,"kind":"banner"});'.repeat(2_500)}</script>`;
  return page
    .replace("</article>", `${articles}</article>`)
    .replace("</nav>", `<ul>${menu}</ul></nav>${script}`);
}

async function list(): Promise<Measurement[]> {
  const { studioDb } = await import("#db/client.ts");
  const { systemActor } = await import("#domain/auth/actor.ts");
  const { countSources, listSources } = await import("#domain/sources/queries-lists.ts");
  await studioDb().execute(sql`
    insert into sources (title, csl_type, language, url, published_edtf, publisher_id, csl)
    select 'Report ' || n || ' on ' || (array['coal','fish','salt','timber','wool'])[1 + n % 5] || ' at the harbour', 'report', 'en',
      'https://reports.example/' || n, (2000 + n % 25)::text, (select id from organisations order by id limit 1), '{}'
    from generate_series(1, 10000) n`);
  await analyze();
  const ways: [string, Parameters<typeof listSources>[1] & object][] = [
    ["the first page", {}],
    ["page 100", { offset: 5_000 }],
    ["by two words", { search: "timber harbour" }],
    ["by a word that none has", { search: "nowhere" }],
    ["those that are gone", { standing: "dead" }],
  ];
  const measured: Measurement[] = [];
  for (const [name, filter] of ways) {
    const times = await timeMs(
      async () => {
        await listSources(systemActor, { ...filter, limit: 51 });
      },
      { runs: 15 },
    );
    measured.push({
      name: `Listing 10,000 sources: ${name}, p95`,
      value: percentile(times, 0.95),
      ...{ unit: "ms", target: 100 },
      note: `${describeSpread(times)}; ${await countSources(systemActor, filter)} sources`,
    });
  }
  return [...measured, ...(await listToReaders())];
}

/** The same sources, once all are released: a reader's list, with what it can be narrowed by. */
async function listToReaders(): Promise<Measurement[]> {
  const { studioDb } = await import("#db/client.ts");
  const { readSourceFilter } = await import("#domain/sources/rules-filters.ts");
  const { listPublicSources } = await import("#domain/sources/queries-public-list.ts");
  await studioDb().execute(sql`
    update sources set released_at = clock_timestamp(), released_by = (select id from staff where id is distinct from sources.created_by limit 1)
    where title like 'Report %'`);
  await analyze();
  const measured: Measurement[] = [];
  for (const asked of ["", "page=100", "year=2011", "state=unknown&sort=title", "sort=publisher"]) {
    const filter = readSourceFilter(Object.fromEntries(new URLSearchParams(asked)));
    if (!filter) throw new Error(`No list is asked for by ${asked}.`);
    let count = 0;
    const times = await timeMs(
      async () => {
        count = (await listPublicSources(filter)).found;
      },
      { runs: 15 },
    );
    measured.push({
      name: `Readers list 10,000 sources: ${asked || "the first page"}, p95`,
      value: percentile(times, 0.95),
      ...{ unit: "ms", target: 100 },
      note: `${describeSpread(times)}; ${count} sources`,
    });
  }
  return measured;
}

/** A hundred addresses on twenty hosts, given at once. */
async function takeIn(hosts: SourceHosts, { editor }: BenchSystem): Promise<Measurement> {
  const { requestIntakes, takeInAddresses } = await import("#domain/intakes/commands.ts");
  const { openIntakeRoom } = await import("#domain/intakes/open-room.ts");
  const { listIntakes } = await import("#domain/intakes/queries.ts");
  const { systemActor } = await import("#domain/auth/actor.ts");
  const { requireValue } = await import("#tests/factories/require-value.ts");
  const addresses = Array.from({ length: 100 }, (_, at) => {
    const url = hosts.urlOf(at % 20, `/reports/${at}`);
    hosts.put(url, { status: 200, body: pageOf(2_000 + at) });
    return url;
  });
  hosts.forgetPauses();
  const startedAt = performance.now();
  const { batchId } = requireValue(
    await requestIntakes(editor, { addresses: addresses.join("\n") }),
  );
  for (;;) {
    await takeInAddresses(systemActor, openIntakeRoom());
    const states = (await listIntakes(editor, batchId))?.map(({ state }) => state) ?? [];
    if (!states.includes("waiting")) {
      const ready = states.filter((state) => state === "ready").length;
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
      return {
        name: "Shortest pause between two requests to one host, of 100 addresses",
        value: (hosts.shortestPauseMs() ?? Number.NaN) / 1000,
        ...{ unit: "s", target: 5, isFloor: true },
        note: `${ready} of ${states.length} are ready after ${seconds} s; twenty hosts, two processes ask`,
      };
    }
    await wait(500);
  }
}
