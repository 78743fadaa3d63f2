import { fail, type Result, succeed } from "#domain/result.ts";
import { answerInThread } from "#domain/threads.ts";
import { sampleTable, type TableSample } from "../tables/read-table.ts";
import { UnreadableTable } from "../tables/table-row.ts";
import type { SampleQuestion } from "./sample-in-thread.ts";

/** What the thread of sample-in-thread.ts runs. */
answerInThread<SampleQuestion, Result<TableSample>>(async ({ bytes, ...options }) => {
  try {
    return succeed(await sampleTable(Buffer.from(bytes), options));
  } catch (error) {
    if (error instanceof UnreadableTable) return fail({ code: error.code });
    throw error;
  }
});
