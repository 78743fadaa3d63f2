import { parseArgs } from "node:util";
import { z } from "zod";
import { judgeQuote } from "#domain/evidence/verdict.ts";
import { runCommand } from "./command.ts";
import { readLines } from "./read-lines.ts";

/**
 * `npm run verdict`: reads NDJSON { id, passageText, quoteText, language? } from standard input and writes { id, verdict, differences } a line.
 * A line that can't be read is answered with { id: null, error }, so that the lines of the answer stay those of the question.
 */
const usage =
  "npm run verdict < FILE\n  reads NDJSON { id, passageText, quoteText, language? } from standard input and writes { id, verdict, differences } a line";

const question = z.object({
  id: z.union([z.string(), z.number()]),
  passageText: z.string(),
  quoteText: z.string(),
  language: z.string().nullish(),
});

function answer(line: string): object {
  const parsed = question.safeParse(readJson(line));
  if (!parsed.success) return { id: null, error: "expected { id, passageText, quoteText }" };
  const { verdict, differences } = judgeQuote(parsed.data);
  return { id: parsed.data.id, verdict, differences };
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

await runCommand(usage, async () => {
  parseArgs({ options: {} });
  for await (const line of readLines(process.stdin)) {
    if (line.trim() !== "") process.stdout.write(`${JSON.stringify(answer(line))}\n`);
  }
  return 0;
});
