import { nameOfFile } from "#app/_data/answer-thing.ts";
import { answerPerson } from "#app/_data/things.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string }> };

/** A person or an organisation as data, beside its page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerPerson(request, nameOfFile((await params).file));
}
