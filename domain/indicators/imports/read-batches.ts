import { readTable } from "../tables/read-table.ts";
import type { Mapping } from "./input-mapping.ts";
import { EntryReader, type ImportEntry } from "./read-entries.ts";

/** Entries that go to the database together. */
const entriesAtOnce = 4_000;

export type Batch = { entries: ImportEntry[]; texts: string[]; rows: number };

/** A table's values by its mapping, in stretches; `rows` is how many rows were read up to there. */
export async function* readBatches(bytes: Buffer, mapping: Mapping): AsyncGenerator<Batch> {
  const reader = new EntryReader(mapping);
  let batch: Batch = { entries: [], texts: [], rows: 0 };
  for await (const row of readTable(bytes, mapping.sheet)) {
    batch.rows += 1;
    for (const entry of reader.read(row)) {
      batch.entries.push(entry);
      batch.texts.push(row.cells[entry.column] ?? "");
    }
    if (batch.entries.length < entriesAtOnce && batch.rows % 50_000 !== 0) continue;
    yield batch;
    batch = { entries: [], texts: [], rows: batch.rows };
  }
  yield batch;
}
