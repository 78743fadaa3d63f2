import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { toBigints } from "#domain/sql.ts";
import { type Fingerprint, fingerprintVersion } from "./fingerprint.ts";

/** The only writer of texts' fingerprints. */

/** Keeps a text's fingerprint, in place of an older version's. */
export async function keepFingerprint(
  tx: Tx,
  textSha256: Buffer,
  { bands, numbers, smallNumbers, numberCount, runCount }: Fingerprint,
): Promise<void> {
  await tx.execute(sql`
    insert into text_fingerprints (text_sha256, version, bands, numbers, small_numbers, number_count, run_count)
    values (${textSha256}, ${fingerprintVersion}, ${toBigints(bands)}, ${toBigints(numbers)}, ${toBigints(smallNumbers)}, ${numberCount}, ${runCount})
    on conflict (text_sha256) do update set version = excluded.version, bands = excluded.bands, numbers = excluded.numbers,
      small_numbers = excluded.small_numbers, number_count = excluded.number_count, run_count = excluded.run_count
    where text_fingerprints.version <> excluded.version`);
}
