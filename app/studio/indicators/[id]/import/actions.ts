"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import {
  loadStatisticImport,
  readStatisticImport,
  stopStatisticImport,
} from "#domain/indicators/imports/commands-imports.ts";
import { undoStatisticImport } from "#domain/indicators/imports/commands-undo.ts";
import {
  columnRoles,
  dateMeanings,
  dimensions,
  headerRoles,
  type MappingInput,
} from "#domain/indicators/imports/input-mapping.ts";
import { sampleStatisticImport } from "#domain/indicators/imports/queries-imports.ts";
import { refuse } from "../../../refuse.ts";

/** Columns that the form has no field for are what they seem to be. */
export const readImportAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const importId = readText(form, "importId");
  const sheet = Number(readText(form, "sheet")) || 0;
  const keep = [...form.keys()];
  const sampled = await sampleStatisticImport(actor, importId, sheet);
  if (!sampled.ok) return refuse(actor, sampled.problems, { form, keep });
  const result = await readStatisticImport(actor, {
    importId,
    revision: Number(readText(form, "revision")),
    mapping: readMapping(form, sampled.value.guess, sheet),
  });
  const fields = {
    "mapping.columns": "column-0",
    "mapping.because": "because",
    "mapping.knownFrom": "knownFrom",
  };
  if (!result.ok) return refuse(actor, result.problems, { form, keep, fields });
  refresh();
  return finishForm("done");
});

function readMapping(form: FormData, guess: MappingInput, sheet: number): MappingInput {
  const read = (name: string) => readText(form, name).trim();
  const pick = <T extends string>(from: readonly T[], name: string, otherwise: T): T =>
    from.find((one) => one === read(name)) ?? otherwise;
  const headers = [0, 1, 2].map((at) => pick(headerRoles, `header-${at}`, "skip"));
  const count = Math.min(10, Math.max(0, Math.round(Number(read("headerRows"))) || 0));
  const sign = read("decimalSign");
  return {
    ...guess,
    sheet,
    headerFrom: Math.min(1000, Math.max(1, Math.round(Number(read("headerFrom"))) || 1)),
    headerRows: count,
    columns: guess.columns.map((role, at) => pick(columnRoles, `column-${at}`, role)),
    headers: headers.slice(0, count),
    fixed: Object.fromEntries(dimensions.map((name) => [name, read(`fixed-${name}`)])),
    decimalSign: sign === "." || sign === "," ? sign : null,
    scale: Number(read("scale")) || 0,
    dates: pick(dateMeanings, "dates", "month"),
    periodKind: pick(["over", "as_of"] as const, "periodKind", "over"),
    knownFrom: read("knownFrom") || null,
    because: read("because"),
  };
}

export const loadImportAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await loadStatisticImport(actor, {
    importId: readText(form, "importId"),
    revision: Number(readText(form, "revision")),
    note: readText(form, "note"),
  });
  if (!result.ok) return refuse(actor, result.problems, { form, keep: ["note"] });
  refresh();
  return finishForm("done");
});

export const stopImportAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await stopStatisticImport(actor, readText(form, "importId"));
  if (!result.ok) return refuse(actor, result.problems, { form });
  refresh();
  return finishForm("done");
});

export const undoImportAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await undoStatisticImport(actor, readText(form, "importId"));
  if (!result.ok) return refuse(actor, result.problems, { form });
  refresh();
  return finishForm("done");
});
