"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import type { MadeLink } from "#components/previews/link-form.tsx";
import { finishForm, readText, refuseForm } from "#components/studio/form-answer.ts";
import {
  answerPreview,
  createPreviewLink,
  endPreviewLink,
} from "#domain/briefs/previews/commands-previews.ts";
import { answerPreviewInput } from "#domain/briefs/previews/input-previews.ts";
import { parseInput } from "#domain/parse-input.ts";
import { getSettings } from "#settings.ts";

export const createPreviewLinkAction = answerForm<MadeLink>(async (form) => {
  const made = await createPreviewLink(await getActor(), {
    briefId: readText(form, "briefId"),
    label: readText(form, "label"),
    days: readText(form, "days"),
  });
  if (!made.ok) return refuseForm(made.problems, form, ["label", "days"]);
  refresh();
  const { token, expiresAt } = made.value;
  return finishForm({ url: `${getSettings().publicUrl}/studio/preview/${token}`, expiresAt });
});

export const endPreviewLinkAction = answerForm<"done">(async (form) => {
  const ended = await endPreviewLink(await getActor(), { linkId: readText(form, "linkId") });
  if (!ended.ok) return refuseForm(ended.problems, form, []);
  refresh();
  return finishForm("done");
});

export const answerPreviewAction = answerForm<"done">(async (form) => {
  const input = parseInput(answerPreviewInput, {
    token: readText(form, "token"),
    revision: readText(form, "revision"),
    outcome: readText(form, "outcome"),
    name: readText(form, "name"),
    remark: readText(form, "remark"),
  });
  const said = input.ok ? await answerPreview(await getActor(), input.value) : input;
  if (!said.ok) return refuseForm(said.problems, form, ["outcome", "name", "remark"]);
  return finishForm("done");
});
