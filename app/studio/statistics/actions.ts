"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { natures } from "#components/capture/figure-words.ts";
import { readSaidBy } from "#components/indicators/said-by.ts";
import { finishForm, readText, readTexts } from "#components/studio/form-answer.ts";
import { entryWarningCodes } from "#domain/evidence/entry/entry.ts";
import { observationStatuses, qualifiers, unitKinds } from "#domain/evidence/figure.ts";
import { adoptStatistic, deprecateStatistic } from "#domain/indicators/commands-judgements.ts";
import { releaseStatistic } from "#domain/indicators/commands-release.ts";
import { reviseStatistic } from "#domain/indicators/commands-statistics.ts";
import { giveSeries, updateStatistic } from "#domain/indicators/commands-update.ts";
import { acceptWarning } from "#domain/indicators/commands-warnings.ts";
import { withdrawStatistic } from "#domain/indicators/commands-withdraw.ts";
import { findStatistic } from "#domain/indicators/queries-statistics.ts";
import type { Problem } from "#domain/result.ts";
import { originNames, readOrigin } from "../read-origin.ts";
import { refuse } from "../refuse.ts";

const reviseNames = [
  "cause",
  "value",
  "low",
  "high",
  "scale",
  "qualifier",
  "statuses",
  "knownFrom",
  "note",
  "heedNote",
  ...originNames,
];

/** The command calls the fields of a value by their path. */
const reviseFields = {
  ...Object.fromEntries(reviseNames.map((name) => [`value.${name}`, name])),
  "value.origin.because": "because",
  "heed.note": "heedNote",
};

export const reviseStatisticAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const read = (name: string) => readText(form, name);
  const statistic = await findStatistic(actor, read("statisticId"));
  const refused = (problems: readonly Problem[]) =>
    refuse(actor, problems, { form, keep: reviseNames, fields: reviseFields });
  const newest = statistic?.vintages[0];
  if (!statistic || !newest) {
    return refused([{ code: actor.kind === "public" ? "auth.notAllowed" : "thing.notFound" }]);
  }
  const causes = ["source_revised", "our_error"] as const;
  const cause = causes.find((one) => one === read("cause"));
  const origin = await readOrigin(actor, form, newest);
  if (!cause || !origin.ok) {
    return refused([
      ...(cause ? [] : [{ code: "input.required", field: "cause" } as const]),
      ...(origin.ok ? [] : origin.problems),
    ]);
  }
  const statuses = readTexts(form, "statuses");
  const result = await reviseStatistic(actor, {
    statisticId: statistic.id,
    after: Number(read("after")),
    cause,
    value: {
      value: read("value").trim() || null,
      low: read("low").trim() || null,
      high: read("high").trim() || null,
      scale: Number(read("scale")),
      qualifier: qualifiers.find((one) => one === read("qualifier")) ?? "=",
      statuses: observationStatuses.filter((one) => statuses.includes(one)),
      knownFrom: read("knownFrom"),
      note: read("note"),
      origin: origin.value,
    },
    heed: { note: read("heedNote") },
  });
  if (!result.ok) return refused(result.problems);
  redirect(`/studio/statistics/${statistic.id}?did=revised`);
});

export const acceptWarningAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const code = readText(form, "code");
  const result = await acceptWarning(actor, {
    statisticId: readText(form, "statisticId"),
    code: entryWarningCodes.find((one) => one === code) ?? "offByPower",
    note: readText(form, "note"),
  });
  if (!result.ok) return refuse(actor, result.problems, { form, keep: ["note"] });
  refresh();
  return finishForm("done");
});

export const adoptAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const read = (name: string) => readText(form, name);
  const result = await adoptStatistic(actor, {
    statisticId: read("by") === "none" ? null : read("statisticId"),
    sliceId: read("sliceId"),
    coverage: read("coverage"),
    period: read("period"),
    reason: read("reason"),
  });
  if (!result.ok) return refuse(actor, result.problems, { form, keep: ["reason"] });
  refresh();
  return finishForm("done");
});

export const deprecateAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await deprecateStatistic(actor, {
    statisticId: readText(form, "statisticId"),
    deprecated: readText(form, "deprecated") === "yes",
    reason: readText(form, "reason"),
  });
  if (!result.ok) return refuse(actor, result.problems, { form, keep: ["reason"] });
  refresh();
  return finishForm("done");
});

export const giveSeriesAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const statisticId = readText(form, "statisticId");
  const seriesId = readText(form, "seriesId");
  const keep = ["seriesId"];
  if (seriesId === "") {
    return refuse(actor, [{ code: "input.required", field: "seriesId" }], { form, keep });
  }
  const revision = Number(readText(form, "revision"));
  const result = await giveSeries(actor, { statisticId, seriesId, revision });
  if (!result.ok) return refuse(actor, result.problems, { form, keep });
  redirect(`/studio/statistics/${statisticId}?did=series`);
});

const updateNames = ["what", "unitKind", "unitCode", "period", "periodKind", "nature", "saidBy"];

/** A form of a statistic that has a series says nothing of what it is and of its unit. */
export const updateStatisticAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const read = (name: string) => readText(form, name);
  const kind = unitKinds.find((one) => one === read("unitKind"));
  const result = await updateStatistic(actor, {
    statisticId: read("statisticId"),
    revision: Number(read("revision")),
    stated: kind ? { what: read("what"), unit: { kind, code: read("unitCode") } } : null,
    period: read("period"),
    periodKind: read("periodKind") === "as_of" ? "as_of" : "over",
    nature: natures.find((one) => one === read("nature")) ?? "count",
    saidBy: readSaidBy(read("saidBy")),
  });
  if (!result.ok) {
    const fields = {
      "stated.what": "what",
      "stated.unit.code": "unitCode",
      "saidBy.personId": "saidBy",
      "saidBy.roleId": "saidBy",
    };
    return refuse(actor, result.problems, { form, keep: updateNames, fields });
  }
  refresh();
  return finishForm("done");
});

export const releaseStatisticAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await releaseStatistic(actor, readText(form, "statisticId"));
  if (!result.ok) return refuse(actor, result.problems, { form });
  refresh();
  return finishForm("done");
});

export const withdrawStatisticAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await withdrawStatistic(actor, readText(form, "statisticId"));
  if (!result.ok) return refuse(actor, result.problems, { form });
  refresh();
  return finishForm("done");
});
