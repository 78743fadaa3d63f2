import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Reader, studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { toBigints } from "#domain/sql.ts";
import {
  compareFingerprints,
  type Fingerprint,
  fingerprintVersion,
  sharedBandsMin,
} from "./fingerprint.ts";
import type { NearText } from "./view.ts";

/** So many texts are compared, those that share most first; so many sources are told. */
const candidatesMax = 100;
const toldMax = 5;

const candidate = z.object({
  captureId: z.string(),
  n: z.number(),
  sourceId: z.string(),
  code: z.string(),
  title: z.string().nullable(),
  publisher: z.record(z.string(), z.string()).nullable(),
  bands: z.array(z.string()),
  numbers: z.array(z.string()),
  smallNumbers: z.array(z.string()),
  numberCount: z.number(),
  runCount: z.number(),
});

/** Where nearly the same text is held, of each source the capture that is nearest, the nearest first. Notes of ours are no holding of a text. */
export async function listNearTexts(actor: Actor, text: Fingerprint): Promise<NearText[]> {
  return can(actor, "source.read") ? await findNearTexts(studioDb(), text) : [];
}

/** The same for commands. */
export async function findNearTexts(db: Reader, text: Fingerprint): Promise<NearText[]> {
  if (text.bands.length === 0) return [];
  const bands = toBigints(text.bands);
  const { rows } = await db.execute(sql`
    with near as (
      select f.*, (select count(*) from unnest(f.bands) band where band = any (${bands})) as shared
      from text_fingerprints f where f.bands && ${bands} and f.version = ${fingerprintVersion}
    ), nearest as (select * from near where shared >= ${sharedBandsMin} order by shared desc limit ${candidatesMax})
    select c.id as "captureId", c.n, s.id as "sourceId", s.code, s.title, o.names as publisher, f.bands::text[] as bands, f.numbers::text[] as numbers,
      f.small_numbers::text[] as "smallNumbers", f.number_count as "numberCount", f.run_count as "runCount"
    from nearest f join text_layers l on l.text_sha256 = f.text_sha256 join captures c on c.id = l.capture_id
      join sources s on s.id = c.source_id left join organisations o on o.id = s.publisher_id
    where c.method <> 'transcription' and s.withdrawn_at is null
    order by f.shared desc, c.created_at, l.created_at
    limit 500`);
  const told = new Map<string, NearText>();
  for (const { captureId, n, sourceId, code, title, publisher, ...other } of z
    .array(candidate)
    .parse(rows)) {
    const { isNear, containment } = compareFingerprints(text, other);
    const before = told.get(sourceId);
    if (!isNear || (before && before.containment >= containment)) continue;
    const named = publisher && chooseByLanguage(publisher);
    const source = { id: sourceId, code, title, publisher: named };
    told.set(sourceId, { captureId, n, source, containment });
  }
  return [...told.values()]
    .sort((one, other) => other.containment - one.containment)
    .slice(0, toldMax);
}

/** Texts that have no fingerprint of this version yet. */
export async function listUnprinted(
  db: Reader,
  count: number,
): Promise<{ sha256: Buffer; text: string }[]> {
  const { rows } = await db.execute(sql`
    select t.sha256, t.text from text_contents t
    where t.text is not null and not exists (
      select from text_fingerprints f where f.text_sha256 = t.sha256 and f.version = ${fingerprintVersion})
    limit ${count}`);
  return z.array(z.object({ sha256: z.instanceof(Buffer), text: z.string() })).parse(rows);
}
