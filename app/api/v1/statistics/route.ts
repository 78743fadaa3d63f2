import { openToAll } from "#app/api/v1/published-answer.ts";
import { toRow } from "#domain/indicators/exports/list-rows.ts";
import { listPublicStatistics, statisticsQuery } from "#domain/indicators/queries-api.ts";
import { getSettings } from "#settings.ts";

export const dynamic = "force-dynamic";

/** Public statistics at their newest vintages, in pages; `next` and the Link header (RFC 8288) lead to the page after. Narrowed by indicator, series, coverage, nature, period, from and to. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const asked = statisticsQuery.safeParse(Object.fromEntries(searchParams));
  if (!asked.success) {
    const wrong = asked.error.issues.map(({ path, code }) =>
      code === "unrecognized_keys" ? "an unknown name" : path.join("."),
    );
    return Response.json(
      { error: `This can’t be asked: ${[...new Set(wrong)].join(", ")}.` },
      { status: 400, headers: openToAll },
    );
  }
  const { publicUrl } = getSettings();
  const { values, next } = await listPublicStatistics(asked.data);
  const statistics = values.map((value) =>
    Object.fromEntries(
      Object.entries(toRow(value, { until: null, publicUrl })).filter(([, cell]) => cell !== ""),
    ),
  );
  if (next === null) return Response.json({ statistics, next: null }, { headers: openToAll });
  searchParams.set("cursor", next);
  const address = `${publicUrl}/api/v1/statistics?${searchParams}`;
  return Response.json(
    { statistics, next: address },
    {
      headers: {
        ...openToAll,
        link: `<${address}>; rel="next"`,
        "access-control-expose-headers": "link",
      },
    },
  );
}
