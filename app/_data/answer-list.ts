import { openToAll } from "#app/api/v1/published-answer.ts";
import { type ApiListName, apiLists } from "#domain/api/lists.ts";
import { readApiList } from "#domain/api/queries-lists.ts";
import { readListQuery } from "#domain/api/read-query.ts";
import { apiListPath } from "#domain/urls.ts";
import { getSettings } from "#settings.ts";
import { answerText } from "./answer-text.ts";
import { answerProblem } from "./problem.ts";

/** A page of a list; `next` and the Link header (RFC 8288) lead to the one after it. */
export async function answerList(request: Request, name: ApiListName): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const read = readListQuery(query, apiLists[name]);
  if (!read.ok) return answerProblem(400, read.problem);
  const { publicUrl } = getSettings();
  const { items, next } = await readApiList(name, read.asked, publicUrl);
  if (next === null) return answerText(request, JSON.stringify({ [name]: items, next: null }));
  query.set("cursor", next);
  const address = `${publicUrl}${apiListPath(name)}?${query}`;
  return answerText(request, JSON.stringify({ [name]: items, next: address }), {
    headers: {
      ...openToAll,
      link: `<${address}>; rel="next"`,
      "access-control-expose-headers": "link, etag",
    },
  });
}
