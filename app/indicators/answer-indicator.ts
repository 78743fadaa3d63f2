import { answerText } from "#app/_data/answer-text.ts";
import { answerProblem } from "#app/_data/problem.ts";
import { answerPublished, openToAll } from "#app/api/v1/published-answer.ts";
import { getChartLocale } from "#components/charts/chart-locale.ts";
import { drawChartImage } from "#components/charts/draw-chart-image.ts";
import { drawChartPng } from "#components/charts/draw-chart-png.ts";
import { buildValueChart } from "#components/indicators/value-chart.ts";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { listRows } from "#domain/indicators/exports/list-rows.ts";
import { toData } from "#domain/indicators/exports/to-data.ts";
import { writeCsv, writeWideCsv } from "#domain/indicators/exports/write-csv.ts";
import { writePackage } from "#domain/indicators/exports/write-package.ts";
import { writeXlsx } from "#domain/indicators/exports/write-xlsx.ts";
import { findPublicIndicator } from "#domain/indicators/queries-public.ts";
import { readVintageDay, takeAsOf } from "#domain/indicators/rules-public.ts";
import type { PublicIndicator } from "#domain/indicators/view-public.ts";
import { licenceOfData } from "#domain/settings/rules-licences.ts";
import type { Licence } from "#domain/settings/view.ts";
import { indicatorPath } from "#domain/urls.ts";
import { getSettings } from "#settings.ts";

/** `?vintage=2024-01-31` is what was known on that day, `?layout=wide` a row a period, `?vintages=newest` a row a report. */
export async function answerIndicator(
  request: Request,
  { slug, extension }: { slug: string; extension: string },
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const asOf = readVintageDay(query.get("vintage"));
  if (asOf === undefined) return answerProblem(400, "vintage is a day, as in 2024-01-31.");
  const choice = { asOf, vintages: query.get("vintages") === "newest" ? "newest" : "all" } as const;
  const isWide = query.get("layout") === "wide";
  return await answerPublished(
    "many",
    async (db) => await findPublicIndicator(slug, "en", db),
    (indicator, { name, licence }) =>
      indicator === null
        ? answerProblem(404, "There is no such indicator.")
        : answerFile(request, { indicator, extension, isWide, choice, publication: name, licence }),
  );
}

type Asked = {
  indicator: PublicIndicator;
  extension: string;
  isWide: boolean;
  choice: Parameters<typeof listRows>[1];
  publication: string;
  licence: Licence | null;
};

async function answerFile(request: Request, asked: Asked): Promise<Response> {
  const { indicator, extension, choice, publication, licence } = asked;
  const { publicUrl } = getSettings();
  const name = `${indicator.slug}${choice.asOf === null ? "" : `-${choice.asOf}`}`;
  const site = { publicUrl, publication };
  if (extension === "json") {
    return answerText(request, JSON.stringify(toData(indicator, choice, site)));
  }
  if (extension === "svg" || extension === "png")
    return answerPicture(asked, `${name}.${extension}`);
  if (extension === "zip") {
    const day = new Date().toISOString().slice(0, 10);
    const bytes = await writePackage(indicator, choice, {
      ...site,
      day,
      licence: licenceOfData(licence),
    });
    return download(bytes, `${name}.zip`, "application/zip");
  }
  if (extension === "xlsx") {
    const rows = listRows(indicator, choice, publicUrl);
    return download(
      writeXlsx(rows, indicator.title),
      `${name}.xlsx`,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    );
  }
  const text = asked.isWide
    ? writeWideCsv(listRows(indicator, { ...choice, vintages: "newest" }, publicUrl))
    : writeCsv(listRows(indicator, choice, publicUrl));
  return download(text, `${name}${asked.isWide ? "-wide" : ""}.csv`, "text/csv; charset=utf-8");
}

/** The chart of its first slice, with its source in the picture; an indicator without a value to draw has none. */
function answerPicture(
  { indicator, choice, extension, publication }: Asked,
  name: string,
): Response {
  const [slice] = indicator.slices;
  const values = slice ? takeAsOf(slice.values, choice.asOf) : [];
  if (!slice || values.length === 0) return answerProblem(404, "There is nothing to draw.");
  const locale = getSiteLocale("en", publication);
  const chart = {
    ...buildValueChart(
      { values, vintages: slice.values, unit: indicator.unit, label: slice.label },
      locale,
    ),
    title: indicator.title,
  };
  const address = `${getSettings().publicUrl}${indicatorPath(indicator.slug, choice.asOf)}`;
  if (extension === "svg") {
    const { svg } = drawChartImage(chart, getChartLocale("en"), { address });
    return download(svg, name, "image/svg+xml");
  }
  const png = drawChartPng(chart, getChartLocale("en"), { address });
  return download(new Uint8Array(png), name, "image/png");
}

function download(body: string | Uint8Array<ArrayBuffer>, name: string, type: string): Response {
  return new Response(body, {
    headers: {
      ...openToAll,
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
}
