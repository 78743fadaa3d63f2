import { nameOfFile } from "#app/_data/answer-thing.ts";
import { answerStatistic } from "#app/_data/things.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string }> };

/** A report of a value: all its vintages as data, beside its page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerStatistic(request, nameOfFile((await params).file));
}
