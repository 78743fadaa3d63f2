"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { refuse } from "#app/studio/refuse.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import { requestPages } from "#domain/capture/commands-pages.ts";
import { markRegion } from "#domain/capture/commands-regions.ts";
import { checkTranscription } from "#domain/capture/commands-transcriptions.ts";

export const markRegionAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const readShare = (name: string) => Number(readText(form, name).replace(",", ".") || "x") / 100;
  const result = await markRegion(actor, {
    captureId: readText(form, "captureId"),
    page: Number(readText(form, "page")),
    region: {
      x: readShare("x"),
      y: readShare("y"),
      width: readShare("width"),
      height: readShare("height"),
    },
    words: readText(form, "words"),
  });
  if (!result.ok) {
    const fields = Object.fromEntries(
      ["region", "region.x", "region.y", "region.width", "region.height"].map((name) => [
        name,
        "x",
      ]),
    );
    return refuse(actor, result.problems, { form, keep: ["x", "words"], fields });
  }
  refresh();
  return finishForm("done");
});

export const requestPagesAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await requestPages(actor, {
    captureId: readText(form, "captureId"),
    from: Number(readText(form, "page")),
  });
  if (!result.ok) return refuse(actor, result.problems, { form, keep: [] });
  return finishForm("done");
});

export const checkTranscriptionAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const isCorrection = readText(form, "outcome") === "corrected";
  const result = await checkTranscription(actor, {
    passageId: readText(form, "passageId"),
    corrected: isCorrection ? readText(form, "corrected") : null,
  });
  if (!result.ok) return refuse(actor, result.problems, { form, keep: ["corrected"] });
  refresh();
  return finishForm("done");
});
