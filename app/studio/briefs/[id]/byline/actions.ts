"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import { nameAuthors } from "#domain/briefs/authors/commands-authors.ts";
import { authorsMax } from "#domain/briefs/authors/view-authors.ts";
import { refuse } from "../../../refuse.ts";

export const nameAuthorsAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const count = Math.min(Number(readText(form, "lines")) || 0, authorsMax);
  const lines = Array.from({ length: count }, (_, at) => ({
    at,
    byline: readText(form, `authors.${at}.byline`),
    staffId: readText(form, `authors.${at}.staffId`) || null,
  })).filter(({ byline, staffId }) => byline.trim() !== "" || staffId !== null);
  const result = await nameAuthors(actor, {
    briefId: readText(form, "briefId"),
    seen: readText(form, "seen"),
    authors: lines.map(({ byline, staffId }) => ({ byline, staffId })),
  });
  if (!result.ok) {
    const names = ["byline", "staffId"] as const;
    const keep = Array.from({ length: count }, (_, at) => at).flatMap((at) =>
      names.map((name) => `authors.${at}.${name}`),
    );
    // Empty lines were left out: a problem is of the line that was typed.
    const fields = Object.fromEntries(
      lines.flatMap(({ at }, index) =>
        names.map((name) => [`authors.${index}.${name}`, `authors.${at}.${name}`]),
      ),
    );
    return refuse(actor, result.problems, { form, keep, fields });
  }
  refresh();
  return finishForm("done");
});
