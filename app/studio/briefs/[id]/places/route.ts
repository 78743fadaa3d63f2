import { getActor } from "#app/_auth/actor.ts";
import { searchTexts } from "#domain/capture/queries-texts.ts";

/** Where words (`?q=`) stand in what we hold. */
export async function GET(request: Request): Promise<Response> {
  const actor = await getActor();
  if (actor.kind !== "staff") return Response.json({ problems: [] }, { status: 401 });
  const words = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(await searchTexts(actor, words.slice(0, 2_000)), {
    headers: { "cache-control": "no-store" },
  });
}
