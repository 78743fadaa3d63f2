import { getActor } from "#app/_auth/actor.ts";
import { isSameOrigin } from "#app/_auth/same-origin.ts";
import { sitAtDraft } from "#domain/briefs/seats/commands-seats.ts";
import { sitInput } from "#domain/briefs/seats/input-seats.ts";
import { parseInput } from "#domain/parse-input.ts";
import { getSettings } from "#settings.ts";

type Context = { params: Promise<{ id: string }> };

const noStore = { "cache-control": "no-store" };

/** A tab says where it is in a draft: `{ clientId, nodeId, wants }`. Answers who else is there and whether it writes (`Seating`). */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request.headers, getSettings().publicUrl)) return answer(403);
  const actor = await getActor();
  if (actor.kind !== "staff") return answer(401);
  const body: unknown = await request.json().catch(() => null);
  const { id: briefId } = await params;
  const input = typeof body === "object" ? { ...body, briefId } : { briefId };
  const parsed = parseInput(sitInput, input);
  if (!parsed.ok) return answer(422);
  const seating = await sitAtDraft(actor, parsed.value);
  return seating.ok ? Response.json(seating.value, { headers: noStore }) : answer(404);
}

function answer(status: number): Response {
  return Response.json(null, { status, headers: noStore });
}
