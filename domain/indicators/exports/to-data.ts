import type { PublicIndicator } from "../view-public.ts";
import { type ExportChoice, listRows } from "./list-rows.ts";

/** An indicator as data: what it measures, and its rows with empty cells left out. The keys are the columns of the CSV. */
export function toData(
  indicator: PublicIndicator,
  choice: ExportChoice,
  { publicUrl, publication }: { publicUrl: string; publication: string },
) {
  const { slug, title, definition, method, limitations, unit, frequency, subjects } = indicator;
  return {
    indicator: {
      code: slug,
      title,
      definition,
      method,
      limitations,
      unit,
      frequency,
      subjects: subjects.map(({ slug: code }) => code),
      url: `${publicUrl}/indicators/${slug}`,
    },
    publication,
    asOf: choice.asOf,
    vintages: choice.vintages,
    values: listRows(indicator, choice, publicUrl).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== "")),
    ),
  };
}
