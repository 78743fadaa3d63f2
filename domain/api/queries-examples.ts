import type { Reader } from "#db/client.ts";
import { listPublicStatistics, statisticsQuery } from "#domain/indicators/queries-api.ts";
import { apiListPath } from "#domain/urls.ts";
import { type ApiListName, apiLists } from "./lists.ts";
import { apiPaths } from "./paths.ts";
import { readApiList } from "./queries-lists.ts";
import { toApiValue } from "./to-things.ts";

/** Something that is there: its address from the root, and what it is answered with in lines; null where that is long. */
type Example = { address: string; answer: string | null };

/** Longer ones are looked at where they are. */
const charsMax = 2500;

/** By the ids of paths, an example of each that is real as long as what it names is there; of what nothing is published yet, none. */
export async function findApiExamples(
  publicUrl: string,
  db: Reader,
): Promise<Map<string, Example>> {
  const examples = new Map<string, Example>();
  const names = new Map<string, string>();
  for (const name of Object.keys(apiLists) as ApiListName[]) {
    const asked = { limit: 1, after: null, filters: {} };
    const { items } = await readApiList(name, asked, publicUrl, db);
    const [item] = items as Record<string, unknown>[];
    if (!item) continue;
    names.set(name, String(item.code ?? item.slug));
    examples.set(`list_${name}`, {
      address: `${apiListPath(name)}?limit=1`,
      answer: print({ [name]: [item], next: null }),
    });
  }
  const { values } = await listPublicStatistics(statisticsQuery.parse({ limit: "1" }), db);
  const [value] = values;
  if (value) {
    names.set("statistics", value.code);
    const answer = print({ statistics: [toApiValue(value, publicUrl)], next: null });
    examples.set("list_statistics", { address: `${apiListPath("statistics")}?limit=1`, answer });
  }
  for (const { id, path, schema } of apiPaths) {
    const [, noun = ""] = /^\/api\/v1\/([a-z]+)\/\{/.exec(path) ?? [];
    const name = names.get(noun);
    // Whether a source has a copy, and one that may be had, isn't known of each.
    if (name === undefined || schema === null || path.includes("captures")) continue;
    const address = path.replace(/\{(?:slug|code)\}/, name).replace("{n}", "1");
    examples.set(id, { address, answer: null });
  }
  return examples;
}

function print(answer: object): string | null {
  const text = JSON.stringify(answer, null, 2);
  return text.length <= charsMax ? text : null;
}
