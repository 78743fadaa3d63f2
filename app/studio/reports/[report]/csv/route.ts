import { getActor } from "#app/_auth/actor.ts";
import { toSignInPath } from "#app/_auth/next-path.ts";
import { listReadable, listReport } from "#domain/reports/queries.ts";
import { readAgingDays, readReportName } from "#domain/reports/view.ts";
import { writeReportCsv } from "#domain/reports/write-csv.ts";
import { getSettings } from "#settings.ts";

type Context = { params: Promise<{ report: string }> };

/** Drafts are read through for their claims, which takes a while for each. */
const rowsMax = { usual: 50_000, ofDrafts: 200 };

/** A report as a file: all its rows, as far as a spreadsheet is of use. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await getActor();
  const name = readReportName((await params).report);
  if (actor.kind !== "staff")
    return new Response(null, {
      status: 303,
      headers: { location: toSignInPath(`/studio/reports/${name ?? ""}`) },
    });
  if (name === null || !listReadable(actor).includes(name))
    return new Response(null, { status: 404 });
  const days = readAgingDays(new URL(request.url).searchParams.get("days") ?? "");
  const limit = name === "unsourced-claims" ? rowsMax.ofDrafts : rowsMax.usual;
  const rows = await listReport(actor, name, { days, limit, offset: 0 });
  return new Response(writeReportCsv(rows, getSettings().publicUrl), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": "no-store",
    },
  });
}
