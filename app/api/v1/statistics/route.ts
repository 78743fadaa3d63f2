import type { z } from "zod";
import { answerText } from "#app/_data/answer-text.ts";
import { answerProblem } from "#app/_data/problem.ts";
import { openToAll } from "#app/api/v1/published-answer.ts";
import { toApiValue } from "#domain/api/to-things.ts";
import { listPublicStatistics, statisticsQuery } from "#domain/indicators/queries-api.ts";
import { getSettings } from "#settings.ts";

export const dynamic = "force-dynamic";

/** Public statistics at their newest vintages, in pages; `next` and the Link header (RFC 8288) lead to the page after. Narrowed by indicator, series, coverage, nature, period, from and to. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const asked = statisticsQuery.safeParse(Object.fromEntries(searchParams));
  if (!asked.success) return answerProblem(400, describeWrong(asked.error, searchParams));
  const { publicUrl } = getSettings();
  const { values, next } = await listPublicStatistics(asked.data);
  const statistics = values.map((value) => toApiValue(value, publicUrl));
  if (next === null) return answerText(request, JSON.stringify({ statistics, next: null }));
  searchParams.set("cursor", next);
  const address = `${publicUrl}/api/v1/statistics?${searchParams}`;
  return answerText(request, JSON.stringify({ statistics, next: address }), {
    headers: {
      ...openToAll,
      link: `<${address}>; rel="next"`,
      "access-control-expose-headers": "link, etag",
    },
  });
}

function describeWrong({ issues }: z.ZodError, query: URLSearchParams): string {
  const names = Object.keys(statisticsQuery.shape).join(", ");
  const [issue] = issues;
  if (issue?.code === "unrecognized_keys")
    return `There is no parameter “${issue.keys[0]?.slice(0, 60)}” here. There are: ${names}.`;
  const name = String(issue?.path[0]);
  return `${name} can’t be “${(query.get(name) ?? "").slice(0, 60)}”.`;
}
