import { getActor } from "#app/_auth/actor.ts";
import { listChartValues } from "#domain/briefs/queries-chart.ts";

/** What a chart of a slice may draw: `?slice=` its id; `?language=` of the brief. */
export async function GET(request: Request): Promise<Response> {
  const actor = await getActor();
  if (actor.kind !== "staff") return Response.json({ problems: [] }, { status: 401 });
  const asked = new URL(request.url).searchParams;
  const found = await listChartValues(
    actor,
    asked.get("slice") ?? "",
    asked.get("language") ?? "en",
  );
  return Response.json(found, { headers: { "cache-control": "no-store" } });
}
