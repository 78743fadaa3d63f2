import { answerList } from "#app/_data/answer-list.ts";

export const dynamic = "force-dynamic";

/** A page of the public events. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, "events");
}
