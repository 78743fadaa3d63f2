import { getActor } from "#app/_auth/actor.ts";
import { findEvidence } from "#domain/briefs/queries-picker.ts";

/** Statistics, quotations and results for the picker: `?q=` words, a speaker, a value or a source; `?language=` of the brief. */
export async function GET(request: Request): Promise<Response> {
  const actor = await getActor();
  if (actor.kind !== "staff") return Response.json({ problems: [] }, { status: 401 });
  const asked = new URL(request.url).searchParams;
  const found = await findEvidence(actor, asked.get("q") ?? "", asked.get("language") ?? "en");
  return Response.json(found, { headers: { "cache-control": "no-store" } });
}
