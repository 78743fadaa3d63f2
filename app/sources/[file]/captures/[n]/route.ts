import { nameOfFile } from "#app/_data/answer-thing.ts";
import { answerCapture } from "#app/_data/things.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string; n: string }> };

/** A copy of a source as data, beside its page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file: code, n } = await params;
  return await answerCapture(request, code, nameOfFile(n));
}
