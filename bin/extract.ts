import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { readTextLayer } from "#domain/capture/text-layers.ts";
import { extract } from "#domain/evidence/extract/extract.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { Misuse, runCommand } from "./command.ts";
import { readLines } from "./read-lines.ts";

/** `npm run extract`: what the extractor proposes, as JSON (DESIGN.md §7). */
const usage = `npm run extract -- FILE [--language CODE] [--published DATE]
  prints what is proposed for a text, HTML, PDF or Word file
npm run extract -- --batch
  reads NDJSON { id, text, language? } from standard input and writes { id, ...result } a line`;

const question = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  language: z.string().nullish(),
  publishedOn: z.string().nullish(),
});

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** A line that can't be read is answered too, so that the lines of the answer stay those of the question. */
function answer(line: string): object {
  const parsed = question.safeParse(readJson(line));
  if (!parsed.success) return { id: null, error: "expected { id, text, language? }" };
  const { id, text, language, publishedOn } = parsed.data;
  const options = { language: language ?? undefined, publishedOn: publishedOn ?? undefined };
  return { id, ...extract(text, options) };
}

async function answerLines(): Promise<void> {
  for await (const line of readLines(process.stdin)) {
    if (line.trim() === "") continue;
    const hasRoom = process.stdout.write(`${JSON.stringify(answer(line))}\n`);
    if (!hasRoom) await once(process.stdout, "drain");
  }
}

async function answerFile(path: string, language?: string, publishedOn?: string): Promise<void> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) throw new Error(`There is no file ${path} that can be read.`);
  const layer = await readTextLayer({ bytes, fileName: basename(path) });
  if (!layer.ok) throw new Error(layer.problems.map((each) => sayProblem(each, "en")).join("\n"));
  const { text } = layer.value;
  if (text === "") throw new Error(sayProblem({ code: "captures.noText" }, "en"));
  const result = extract(text, {
    language: language ?? layer.value.language ?? undefined,
    publishedOn,
  });
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      batch: { type: "boolean" },
      language: { type: "string" },
      published: { type: "string" },
    },
  });
  const [path, ...more] = positionals;
  if (more.length > 0) throw new Misuse("One file at a time.");
  if (values.batch) await answerLines();
  else if (path === undefined) throw new Misuse("Which file?");
  else await answerFile(path, values.language, values.published);
  return 0;
});
