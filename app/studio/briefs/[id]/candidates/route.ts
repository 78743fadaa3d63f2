import { getActor } from "#app/_auth/actor.ts";
import { isSameOrigin } from "#app/_auth/same-origin.ts";
import { listCandidates } from "#domain/briefs/queries-candidates.ts";
import { getSettings } from "#settings.ts";

const bodyCharsMax = 500_000;

/** What the open claims of a draft may mean. Changes nothing; a POST because a pasted article asks for more than an address holds. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, getSettings().publicUrl)) return refuse(403);
  const actor = await getActor();
  if (actor.kind !== "staff") return refuse(401);
  const text = await request.text();
  const language = new URL(request.url).searchParams.get("language") ?? "en";
  const input = text.length > bodyCharsMax ? undefined : parseJson(text);
  if (input === undefined) return refuse(400);
  const found = await listCandidates(actor, input, language);
  return found.ok
    ? Response.json(found.value, { headers: { "cache-control": "no-store" } })
    : refuse(422);
}

function refuse(status: number): Response {
  return Response.json({ problems: [] }, { status });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
