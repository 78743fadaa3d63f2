"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText, readTexts } from "#components/studio/form-answer.ts";
import { unitKinds } from "#domain/evidence/figure.ts";
import { createIndicator, createSeries, updateIndicator } from "#domain/indicators/commands.ts";
import { releaseIndicator } from "#domain/indicators/commands-release.ts";
import { indicatorLanguages } from "#domain/indicators/view.ts";
import { refuse } from "../refuse.ts";

const translated = ["title", "definition", "method", "limitations"] as const;
const translatedNames = indicatorLanguages.flatMap((language) =>
  translated.map((name) => `${language}.${name}`),
);
const textNames = [...translated, "frequency", "subjectIds", ...translatedNames];
const indicatorNames = [...textNames, "slug", "unitKind", "unitCode"];

const slugCharsMax = 80;

export const createIndicatorAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const read = (name: string) => readText(form, name);
  const result = await createIndicator(actor, {
    slug: read("slug").trim() || toSlug(read("title")) || untitled(read("title")),
    ...readTextsOf(form),
    unit: {
      kind: unitKinds.find((kind) => kind === read("unitKind")) ?? "count",
      code: read("unitCode"),
    },
  });
  if (!result.ok) {
    return refuse(actor, result.problems, {
      form,
      keep: indicatorNames,
      fields: { "unit.kind": "unitKind", "unit.code": "unitCode" },
    });
  }
  redirect(`/studio/indicators/${result.value.id}?did=made`);
});

export const updateIndicatorAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await updateIndicator(actor, {
    indicatorId: readText(form, "indicatorId"),
    revision: Number(readText(form, "revision")),
    ...readTextsOf(form),
  });
  if (!result.ok) return refuse(actor, result.problems, { form, keep: textNames });
  refresh();
  return finishForm("done");
});

export const releaseIndicatorAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await releaseIndicator(actor, readText(form, "indicatorId"));
  if (!result.ok) return refuse(actor, result.problems, { form });
  refresh();
  return finishForm("done");
});

const seriesNames = [
  "area",
  "counterpart",
  "flow",
  "breakdown",
  "coverage",
  "compilerId",
  "currency",
  "priceBasis",
];

/** A series that is there already is as good as a new one: nothing of it could be told apart. */
export const createSeriesAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const read = (name: string) => readText(form, name);
  const result = await createSeries(actor, {
    indicatorId: read("indicatorId"),
    area: read("area"),
    counterpart: read("counterpart"),
    flow: read("flow"),
    breakdown: read("breakdown"),
    coverage: read("coverage"),
    compilerId: read("compilerId") || null,
    currency: read("currency").trim().toUpperCase(),
    priceBasis: read("priceBasis"),
  });
  if (!result.ok) return refuse(actor, result.problems, { form, keep: seriesNames });
  refresh();
  return finishForm("done");
});

function readTextsOf(form: FormData) {
  const read = (name: string) => readText(form, name);
  return {
    title: read("title"),
    definition: read("definition"),
    method: read("method"),
    limitations: read("limitations"),
    frequency: read("frequency"),
    subjectIds: readTexts(form, "subjectIds"),
    translations: Object.fromEntries(
      indicatorLanguages.map((language) => [
        language,
        Object.fromEntries(translated.map((name) => [name, read(`${language}.${name}`)])),
      ]),
    ),
  };
}

/** An address that can't be made is asked for; without a title, that alone is. */
function untitled(title: string): string {
  return title.trim() === "" ? "untitled" : "";
}

/** "Trade turnover, Russia–Belarus" → "trade-turnover-russia-belarus". */
function toSlug(title: string): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, slugCharsMax)
    .replace(/^-|-$/gu, "");
}
