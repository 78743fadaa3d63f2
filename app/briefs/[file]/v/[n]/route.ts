import { nameOfFile } from "#app/_data/answer-thing.ts";
import { answerCanonical, readVersionNumber } from "#app/api/v1/canonical-answer.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string; n: string }> };

/** A version of a brief as data, beside its page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file: slug, n } = await params;
  return await answerCanonical(request, slug, readVersionNumber(nameOfFile(n)));
}
