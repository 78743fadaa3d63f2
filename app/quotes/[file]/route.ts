import { nameOfFile } from "#app/_data/answer-thing.ts";
import { answerQuote } from "#app/_data/things.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string }> };

/** A quotation as data, beside its page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerQuote(request, nameOfFile((await params).file));
}
