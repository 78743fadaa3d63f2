import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { sql } from "drizzle-orm";
import {
  type Bench,
  type BenchSystem,
  describeSpread,
  type Measurement,
  percentile,
} from "./measure.ts";
import { ask, askWell } from "./requests.ts";

const kept = 100_000;
const atOnce = 1_000;
const opened = 200;
/** Hardly more may come from one network in an hour, each with its sum done. */
const sent = 38;
/** They make web ready, as those before them do that are opened. */
const sentBefore = 2;
/** The form takes nothing sooner. */
const formMs = 3_500;

/** The public's door with 100,000 submissions kept, and the queue behind it. */
export async function run(bench: Bench): Promise<Measurement[]> {
  const system = await bench.system();
  await fill();
  const submit = `${system.url}/submit`;
  const pages = await askOften(submit, opened);
  const forms = await sendForms(submit);
  const queue = await askOften(`${system.url}/studio/submissions`, 50, system);
  const card = await askOften(await findCard(system), 50, system);
  const note = `${kept.toLocaleString("en")} submissions kept; ${describeSpread(forms)}`;
  return [
    {
      name: "The form by which the public sends something in, 95th percentile",
      value: percentile(pages, 0.95),
      unit: "ms",
      target: 100,
      note: describeSpread(pages),
    },
    { name: "… and its answer", value: percentile(forms, 0.95), unit: "ms", target: 100, note },
    { name: "The moderators' queue", value: percentile(queue, 0.95), unit: "ms", target: null },
    {
      name: "One submission, with what is like it",
      value: percentile(card, 0.95),
      unit: "ms",
      target: null,
    },
  ];
}

async function fill(): Promise<void> {
  const { publicDb } = await import("#db/client.ts");
  for (let from = 0; from < kept; from += atOnce) {
    await publicDb().execute(sql`
      select receive_submission('tip', 'Number ' || n || ' of the bulletin says ' || md5(n::text) || ' where it should say ' || md5((n + 1)::text) || '.', null, null, null, null, sha256((n::text || ${randomBytes(8).toString("hex")})::bytea), '{}')
      from generate_series(${from + 1}::int, ${from + atOnce}::int) n`);
  }
}

async function askOften(url: string, times: number, system?: BenchSystem): Promise<number[]> {
  const cookie = system && `${system.cookie.name}=${system.cookie.value}`;
  const took: number[] = [];
  for (let n = 0; n < times + 10; n += 1) {
    const { ms } = await askWell(url, cookie ? { headers: { cookie } } : {});
    if (n >= 10) took.push(ms);
  }
  return took.sort((a, b) => a - b);
}

async function sendForms(url: string): Promise<number[]> {
  const forms: { html: string; solution: string }[] = [];
  for (let n = 0; n < sent; n += 1) {
    const html = (await askWell(url)).body.toString();
    forms.push({ html, solution: await solve(html) });
  }
  await wait(formMs);
  const took: number[] = [];
  for (const [n, { html, solution }] of forms.entries()) {
    const form = new FormData();
    for (const [, name, value] of html.matchAll(
      /<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?\/>/g,
    ))
      form.set(name ?? "", (value ?? "").replaceAll("&quot;", '"'));
    form.set("solution", solution);
    form.set("text", `Table ${n} of the bulletin gives another figure than the brief.`);
    const body = new Response(form);
    const type = body.headers.get("content-type") ?? "";
    const headers = { "content-type": type, origin: new URL(url).origin };
    const answer = await ask(url, { method: "POST", headers, body: await body.text() });
    if (!answer.body.includes("receipt-code")) throw new Error(`Not received: ${answer.status}`);
    if (n >= sentBefore) took.push(answer.ms);
  }
  return took.sort((a, b) => a - b);
}

/** As public/submit.js does it. */
async function solve(html: string): Promise<string> {
  const written = /data-challenge="([^"]*)"/.exec(html)?.[1] ?? "";
  const challenge: Challenge = JSON.parse(written.replaceAll("&quot;", '"'));
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error("A sum wasn't done in time.");
  const { counter, derivedKey } = solution;
  return JSON.stringify({ challenge, solution: { counter, derivedKey } });
}

async function findCard(system: BenchSystem): Promise<string> {
  const { studioDb } = await import("#db/client.ts");
  const { rows } = await studioDb().execute(
    sql`select id from submissions where text like 'Table%' limit 1`,
  );
  return `${system.url}/studio/submissions/${rows[0]?.id}`;
}
