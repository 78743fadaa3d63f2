import { answerList } from "#app/_data/answer-list.ts";

export const dynamic = "force-dynamic";

/** A page of the people and organisations that have a page. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, "people");
}
