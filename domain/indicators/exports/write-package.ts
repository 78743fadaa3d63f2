import { buffer } from "node:stream/consumers";
import yazl from "yazl";
import { findListedLicence } from "#domain/settings/rules-licences.ts";
import type { Licence } from "#domain/settings/view.ts";
import type { PublicIndicator } from "../view-public.ts";
import {
  type ExportChoice,
  type ExportRow,
  exportColumns,
  listRows,
  numberColumns,
} from "./list-rows.ts";
import { toData } from "./to-data.ts";
import { writeCsv, writeWideCsv } from "./write-csv.ts";

export type Publication = { publicUrl: string; publication: string };

/** Under which our compilation is given away; null where all rights are reserved. */
type Given = { licence: Licence | null };

/**
 * All of an indicator in one file (zip): data, metadata, evidence, a README, a citation and a Frictionless data package. The same values on the same day give the same bytes.
 * `day` is the day on which it is taken away.
 */
export async function writePackage(
  indicator: PublicIndicator,
  choice: ExportChoice,
  { day, licence, ...site }: Publication & Given & { day: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const rows = listRows(indicator, choice, site.publicUrl);
  const newest = listRows(indicator, { ...choice, vintages: "newest" }, site.publicUrl);
  const { values: _, ...metadata } = toData(indicator, choice, site);
  const { slug } = indicator;
  const setting = { indicator, choice, day, licence, ...site };
  const described = describeLicence(licence);
  const files: Record<string, string> = {
    [`${slug}.csv`]: writeCsv(rows),
    [`${slug}.wide.csv`]: writeWideCsv(newest),
    [`${slug}.metadata.json`]: toJson({
      ...metadata,
      columns: exportColumns,
      ...(described && { licence: described }),
    }),
    "evidence.csv": writeCsv(rows.filter(({ evidence_url }) => evidence_url !== "")),
    "README.md": writeReadme(setting, rows),
    "citation.bib": writeCitation(setting),
    "LICENSE.txt": `${sayLicence(licence, "\n")}\n\nIt covers our compilation: the choice, the order and our words. The figures are facts and belong to nobody; quoted passages are their authors'.\n`,
    "datapackage.json": toJson(describePackage(setting)),
  };
  const archive = new yazl.ZipFile();
  for (const [name, text] of Object.entries(files)) {
    archive.addBuffer(Buffer.from(text), name, { mtime: new Date(0), mode: 0o100644 });
  }
  archive.end();
  return new Uint8Array(await buffer(archive.outputStream));
}

/** As Frictionless describes one; a name must be known to others, so one that is in no list has none. */
function describeLicence(licence: Licence | null) {
  if (!licence?.url) return null;
  const { id, title, url } = licence;
  return { ...(findListedLicence(id) && { name: id }), title, path: url };
}

function sayLicence(licence: Licence | null, between: string): string {
  return licence?.url ? `${licence.title}${between}${licence.url}` : "All rights reserved";
}

type Setting = Publication &
  Given & { indicator: PublicIndicator; choice: ExportChoice; day: string };

function addressOf({ indicator: { slug }, choice: { asOf }, publicUrl }: Setting): string {
  return `${publicUrl}/indicators/${slug}${asOf === null ? "" : `?vintage=${asOf}`}`;
}

function writeReadme(setting: Setting, rows: readonly ExportRow[]): string {
  const { indicator, choice, day, publication } = setting;
  const { title, definition, method, limitations, slug } = indicator;
  const columns = Object.entries(exportColumns).map(([name, holds]) => `- \`${name}\`: ${holds}`);
  const sources = [
    ...new Set(
      rows
        .filter(({ source }) => source !== "")
        .map(
          (row) =>
            `- ${[row.publisher, row.source_title, row.published].filter(Boolean).join(", ")}`,
        ),
    ),
  ];
  return `# ${title}

From ${publication}, ${addressOf(setting)}, taken on ${day}.
${choice.asOf === null ? "Everything known on that day." : `As it was known at the end of ${choice.asOf}.`}

## What is measured

${definition}

## What you should know

${limitations}

## How it is compiled

${method}

## Files

- \`${slug}.csv\`: ${choice.vintages === "all" ? "a row for every vintage of every report" : "a row for every report"}
- \`${slug}.wide.csv\`: a row a period, a column for each way of counting and whoever reports in it
- \`evidence.csv\`: the rows that have a passage, each with its address
- \`${slug}.metadata.json\`, \`datapackage.json\`: what the files hold, for machines
- \`citation.bib\`: how to cite it

Files are UTF-8, separated by commas. A cell of text that a spreadsheet would run as a formula begins with an apostrophe.

## Columns

${columns.join("\n")}

## Reports that differ

Reports of one period are not averaged. \`coverage\` says what each counts; those that don't say are \`not_stated\`, which joins nothing. Where the editors go by one of those that count the same, \`adopted\` is yes.

## Sources

${sources.join("\n")}

## Licence

Our compilation: ${sayLicence(setting.licence, ", ")}. The figures are facts.
`;
}

function writeCitation(setting: Setting): string {
  const { indicator, publication, day } = setting;
  const withoutBraces = (text: string) => text.replace(/[{}\\]/g, "");
  return `@misc{${indicator.slug},
  title = {{${withoutBraces(indicator.title)}}},
  author = {{${withoutBraces(publication)}}},
  year = {${day.slice(0, 4)}},
  howpublished = {Data set},
  url = {${addressOf(setting)}},
  urldate = {${day}}
}
`;
}

/** Data Package 2: https://datapackage.org/standard/data-package/ */
function describePackage(setting: Setting) {
  const { indicator, day, choice } = setting;
  const licence = describeLicence(setting.licence);
  const { slug, title, definition } = indicator;
  const csv = { format: "csv", mediatype: "text/csv", encoding: "utf-8" };
  const fields = Object.entries(exportColumns).map(([name, description]) => ({
    name,
    type: numberColumns.has(name) ? "number" : "string",
    description,
  }));
  const schema = { fields, primaryKey: ["statistic", "vintage"], missingValues: [""] };
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: slug,
    title,
    description: definition,
    homepage: addressOf(setting),
    created: `${day}T00:00:00Z`,
    version: choice.asOf ?? day,
    ...(licence && { licenses: [licence] }),
    resources: [
      { name: slug, path: `${slug}.csv`, ...csv, schema },
      { name: "evidence", path: "evidence.csv", ...csv, schema },
      { name: `${slug}-wide`, path: `${slug}.wide.csv`, ...csv },
    ],
  };
}

function toJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
