import { answerList } from "#app/_data/answer-list.ts";

export const dynamic = "force-dynamic";

/** A page of what was corrected, clarified or withdrawn. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, "corrections");
}
