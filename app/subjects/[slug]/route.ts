import { nameOfFile } from "#app/_data/answer-thing.ts";
import { answerSubject } from "#app/_data/things.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ slug: string }> };

/** A subject as data, beside its page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerSubject(request, nameOfFile((await params).slug));
}
