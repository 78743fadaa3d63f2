import { fail, type Result } from "#domain/result.ts";
import { openThreads } from "#domain/threads.ts";
import type { TableSample } from "../tables/read-table.ts";

export type SampleQuestion = { bytes: Uint8Array; sheet: number; rowsMax: number };

const ask = openThreads<SampleQuestion, Result<TableSample>>(
  "domain/indicators/imports/thread.ts",
  {
    seconds: 30,
    megabytes: 600,
    threads: 1,
  },
);

/** As sampleTable, in a thread of its own: a table is a file of a stranger's. One that takes half a minute is refused. */
export async function sampleInThread(question: SampleQuestion): Promise<Result<TableSample>> {
  return (await ask(question)) ?? fail({ code: "tables.tooLarge" });
}
