import { nameOfFile } from "#app/_data/answer-thing.ts";
import { answerEvent } from "#app/_data/things.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string }> };

/** An event as data, beside its page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerEvent(request, nameOfFile((await params).file));
}
