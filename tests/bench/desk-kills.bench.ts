import { createHash, randomUUID } from "node:crypto";
import { findProcess, type VictimName, victims } from "./find-process.ts";
import type { Bench, BenchSystem, Measurement } from "./measure.ts";
import { ask } from "./requests.ts";

const rounds = Number(process.env.PLUMBLINE_BENCH_ROUNDS ?? 200);
/** A kill comes somewhere in this while after an act has begun. */
const killMsMax = 250;
const recoverMsMax = 120_000;
/** What ends ten times within a minute of its start isn't started again (bin/processes.ts): so each is killed less often than that, and then left alone until it has been up for longer, the pause before its start added. */
const killsInRowMax = 5;
const steadyMs = 100_000;

/**
 * `kill -9` to web, worker or Postgres at a random moment of a save, a publication, a correction or a plan; then what must hold is looked for: what was acknowledged is there, nothing is half there, what is
 * asked again is done once. A round that finds otherwise stops the benchmark.
 */
export async function run(bench: Bench): Promise<Measurement[]> {
  const system = await bench.system();
  const acts = await openActs(system);
  const kinds = ["save", "publish", "correct", "schedule"] as const;
  const counts = { acknowledged: 0, unknown: 0 };
  const startedAt = performance.now();
  const findVictim = takeTurns();
  for (let round = 0; round < rounds; round += 1) {
    const kind = kinds[round % kinds.length] ?? "save";
    const victim = await findVictim();
    const act = await acts[kind]();
    const done = act.begin().then(
      (isDone) => isDone,
      () => false,
    );
    await pause(Math.random() * killMsMax);
    const pid = findProcess(system.pid, victim);
    if (pid !== null) process.kill(pid, "SIGKILL");
    const isAcknowledged = await done;
    counts[isAcknowledged ? "acknowledged" : "unknown"] += 1;
    const name = `round ${round}: ${kind}, ${victim}`;
    await insist(() => waitUntilReady(system), name);
    await insist(() => act.verify(isAcknowledged), name);
  }
  const { verifyAudit } = await import("#domain/audit/queries.ts");
  const audit = await verifyAudit();
  if (!audit.ok) throw new Error("The audit chain is broken.");
  return [
    {
      name: `Rounds of kill -9 after which all held (${kinds.join(", ")})`,
      value: rounds,
      unit: "times",
      target: 200,
      isFloor: true,
      note: `${counts.acknowledged} acts were acknowledged, ${counts.unknown} were not and were asked again; ${audit.rows} audit rows in a whole chain; ${Math.round((performance.now() - startedAt) / 1000)} s`,
    },
  ];
}

/** One that can be killed once more and is started again, at random; when there is none, waits until there is. */
function takeTurns(): () => Promise<VictimName> {
  const kills = new Map(victims.map((name) => [name, { at: 0, inRow: 0 }]));
  return async () => {
    for (;;) {
      const able = victims.filter((name) => {
        const { at = 0, inRow = 0 } = kills.get(name) ?? {};
        return inRow < killsInRowMax || performance.now() - at > steadyMs;
      });
      const name = able[Math.floor(Math.random() * able.length)];
      if (name === undefined) {
        await pause(1_000);
        continue;
      }
      const { at, inRow } = kills.get(name) ?? { at: 0, inRow: 0 };
      const isSteady = performance.now() - at > steadyMs;
      kills.set(name, { at: performance.now(), inRow: isSteady ? 1 : inRow + 1 });
      return name;
    }
  };
}

/** `begin` tells whether it was acknowledged; `verify` finishes what wasn't, and throws where something is lost, half done or done twice. */
type Act = { begin(): Promise<boolean>; verify(isAcknowledged: boolean): Promise<void> };

async function openActs(system: BenchSystem): Promise<Record<Kind, () => Promise<Act>>> {
  const { sql } = await import("drizzle-orm");
  const { studioDb } = await import("#db/client.ts");
  const factories = await import("#tests/factories/briefs.ts");
  const { signOffDraft } = await import("#tests/factories/checks.ts");
  const { write } = await import("#tests/factories/drafts.ts");
  const { buildStaff } = await import("#tests/factories/staff.ts");
  const { buildRevision, buildStatistic } = await import("#tests/factories/statistics.ts");
  const { publishBrief } = await import("#domain/briefs/commands-publish.ts");
  const revised = await import("#domain/briefs/revised/commands-revised.ts");
  const schedules = await import("#domain/briefs/schedules/commands-schedules.ts");
  const { systemActor } = await import("#domain/auth/actor.ts");
  const { editor } = system;
  const author = await buildStaff({ name: "Anna Author" });
  const draft = await factories.buildBrief({ author: editor });
  const clientId = randomUUID();
  let saved = draft.revision;
  let saveNumber = 0;

  async function query(text: ReturnType<typeof sql>): Promise<Record<string, unknown>[]> {
    return (await studioDb().execute(text)).rows;
  }
  async function listVersions(briefId: string): Promise<number> {
    const rows = await query(sql`
      select v.n, v.canonical, encode(v.sha256, 'hex') as sha256, v.id = b.current_version_id as "isCurrent",
        (select count(*)::int from version_citations c where c.version_id = v.id) as citations
      from brief_versions v join briefs b on b.id = v.brief_id where v.brief_id = ${briefId} order by v.n`);
    for (const [at, row] of rows.entries()) {
      const hash = createHash("sha256").update(String(row.canonical)).digest("hex");
      if (row.n !== at + 1) throw new Error("A version is missing.");
      if (hash !== row.sha256) throw new Error("A version isn't what its hash says.");
      if (row.citations === 0) throw new Error("A version was published without what it cites.");
      if (row.isCurrent !== (at === rows.length - 1)) throw new Error("The newest isn't current.");
    }
    return rows.length;
  }
  /** An act that makes the next version of a brief, once, however often it is asked for. */
  async function makeVersion(
    briefId: string,
    doIt: () => Promise<{ ok: boolean; problems?: unknown }>,
  ): Promise<Act> {
    const before = await listVersions(briefId);
    return {
      begin: async () => (await doIt()).ok,
      async verify(isAcknowledged) {
        const now = await listVersions(briefId);
        if (now > before + 1) throw new Error("It was done twice.");
        if (isAcknowledged && now === before) throw new Error("What was acknowledged is lost.");
        if (now > before) {
          if ((await doIt()).ok) throw new Error("It was done again.");
          return;
        }
        const again = await doIt();
        if (!again.ok) throw new Error(`It can't be done any more: ${JSON.stringify(again)}`);
        if ((await listVersions(briefId)) !== before + 1) throw new Error("It wasn't done.");
      },
    };
  }
  async function submitNext() {
    const published = await factories.buildPublishedBrief({ author });
    const document = await factories.buildDocument({ standfirst: makeWord() });
    const { revision } = await factories.buildSubmittedSave(published, document);
    await signOffDraft(editor, published.briefId);
    const { briefId } = published;
    return { briefId, revision, changeClass: "update" as const, note: "What changed." };
  }

  return {
    async save() {
      saveNumber += 1;
      const words = randomUUID();
      const document = await factories.buildDocument({ standfirst: words });
      const body = JSON.stringify({ baseRevision: saved, clientId, saveNumber, document });
      const put = async () => {
        const answer = await ask(`${system.url}/studio/briefs/${draft.briefId}/draft`, {
          method: "PUT",
          headers: {
            "content-type": "application/json",
            "content-length": String(Buffer.byteLength(body)),
            cookie: `${system.cookie.name}=${system.cookie.value}`,
            origin: system.url,
            "sec-fetch-site": "same-origin",
          },
          body,
        });
        return answer.status === 200;
      };
      return {
        begin: put,
        async verify(isAcknowledged) {
          const count = async () =>
            (
              await query(
                sql`select revision from brief_revisions where brief_id = ${draft.briefId} and client_id = ${clientId} and save_number = ${saveNumber} and document::text like ${`%${words}%`}`,
              )
            ).length;
          if (isAcknowledged && (await count()) !== 1) throw new Error("An edit is lost.");
          if (!(await put())) throw new Error("It isn't saved when asked again.");
          if ((await count()) !== 1) throw new Error("It is saved twice, or not.");
          saved += 1;
        },
      };
    },
    async publish() {
      const input = await submitNext();
      return await makeVersion(input.briefId, async () => await publishBrief(editor, input));
    },
    async correct() {
      const statistic = await buildStatistic();
      const { statisticId } = statistic;
      const document = write("It came to ", factories.citeStatistic(statistic), ".");
      const { briefId, revision } = await factories.buildPublishedBrief({ author, document });
      await buildRevision(statisticId, { cause: "our_error", value: { note: "Misread." } });
      const taken = await revised.takeRevised(author, { briefId, revision, statisticId });
      if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
      const input = {
        ...{ briefId, statisticId, revision: taken.value.revision },
        changeClass: "correction" as const,
        ...{ note: "We misread it.", wasWrong: "It said 46.5.", isRight: "It is 47." },
      };
      return await makeVersion(briefId, async () => await revised.publishRevised(editor, input));
    },
    async schedule() {
      const input = await submitNext();
      const at = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
      const plan = async () =>
        await schedules.schedulePublication(editor, { ...input, at, timeZone: "UTC" });
      const planned = async () =>
        await query(
          sql`select s.id from brief_schedules s where s.brief_id = ${input.briefId} and not exists (select from schedule_ends e where e.schedule_id = s.id)`,
        );
      const isScheduled = async () =>
        (await query(sql`select state from briefs where id = ${input.briefId}`))[0]?.state ===
        "scheduled";
      return {
        begin: async () => (await plan()).ok,
        async verify(isAcknowledged) {
          const found = await planned();
          if (found.length > 1) throw new Error("It is planned twice.");
          if (isAcknowledged && found.length === 0) throw new Error("A plan is lost.");
          if ((await isScheduled()) !== found.length > 0) throw new Error("A plan is half made.");
          if (found.length === 0 && !(await plan()).ok) throw new Error("It can't be planned.");
          const [one] = await planned();
          const before = await listVersions(input.briefId);
          const runs = Array.from({ length: 3 }, async () =>
            tomorrow(() => schedules.runSchedule(systemActor, { scheduleId: String(one?.id) })),
          );
          await Promise.all(runs);
          if ((await listVersions(input.briefId)) !== before + 1)
            throw new Error("A plan was not carried out once.");
        },
      };
    },
  };
}

/** Letters alone: a number would have to be sourced. */
function makeWord(): string {
  return randomUUID().replaceAll(/[^a-f]/g, "");
}

type Kind = "save" | "publish" | "correct" | "schedule";

/** Does work whose clock is two days ahead. */
async function tomorrow<T>(work: () => Promise<T>): Promise<T> {
  const now = Date.now;
  Date.now = () => now() + 2 * 86_400_000;
  try {
    return await work();
  } finally {
    Date.now = now;
  }
}

async function waitUntilReady(system: BenchSystem): Promise<void> {
  const until = performance.now() + recoverMsMax;
  while (performance.now() < until) {
    const answer = await ask(`${system.url}/readyz`).catch(() => null);
    const areAll = victims.every((name) => findProcess(system.pid, name) !== null);
    if (answer?.status === 200 && areAll) return;
    await pause(100);
  }
  throw new Error("It isn't ready again after two minutes.");
}

/** Connections that died with Postgres are found out by their first use; what is wrong stays wrong. */
async function insist(work: () => Promise<void>, round: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const isLost = /terminat|ECONNRE|Connection|connect|socket/i.test(String(error));
      if (!isLost || tries > 5) {
        // Said at once: the system that has to be ended first may be what is broken.
        console.error(`${round}: ${error}`);
        throw error;
      }
      await pause(200);
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
