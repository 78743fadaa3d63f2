import { nameOfFile } from "#app/_data/answer-thing.ts";
import { answerCanonical } from "#app/api/v1/canonical-answer.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string }> };

/** The newest version of a brief as data, beside its page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerCanonical(request, nameOfFile((await params).file), null);
}
