import { answerPerson } from "#app/_data/things.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ slug: string }> };

/** A person or an organisation, as /people/{slug}.json gives it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerPerson(request, (await params).slug);
}
