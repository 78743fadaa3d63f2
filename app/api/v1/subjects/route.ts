import { answerList } from "#app/_data/answer-list.ts";

export const dynamic = "force-dynamic";

/** A page of the subjects. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, "subjects");
}
