"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText, readTexts } from "#components/studio/form-answer.ts";
import type { FormState } from "#components/studio/form-state.ts";
import { updateSettings } from "#domain/settings/commands.ts";
import type { SettingsInput } from "#domain/settings/parse-settings.ts";
import { tryAccent } from "#domain/settings/queries-accent.ts";
import { houseAccent } from "#domain/settings/rules-accent.ts";
import { settingNames } from "#domain/settings/view.ts";
import { languages } from "#messages/languages.ts";
import { refuse } from "../refuse.ts";

export const namePublicationAction = answerForm<"done">((form) =>
  save(form, ["name", "strapline", "about"], {
    name: readText(form, "name"),
    strapline: readText(form, "strapline"),
    about: readText(form, "about"),
  }),
);

export const setContactAction = answerForm<"done">((form) =>
  save(form, ["contact"], { contact: readText(form, "contact") }),
);

export const setTimeZoneAction = answerForm<"done">((form) =>
  save(form, ["timeZone"], { timeZone: readText(form, "timeZone") }),
);

/** The first is always among them: no box takes it away. */
export const setLanguagesAction = answerForm<"done">((form) =>
  save(form, ["languages"], {
    languages: [languages[0], ...readTexts(form, "languages")] as (typeof languages)[number][],
  }),
);

export const setLicenceAction = answerForm<"done">((form) =>
  save(form, ["licence", "licenceName", "licenceUrl"], {
    licence: {
      id: readText(form, "licence"),
      name: readText(form, "licenceName"),
      url: readText(form, "licenceUrl"),
    },
  }),
);

/** Sets it, or with "show" only says how it would be. */
export const setAccentAction = answerForm<"done">(async (form) => {
  const typed = readText(form, "accent");
  if (readText(form, "show") === "") return await save(form, ["accent"], { accent: typed });
  const actor = await getActor();
  const tried = tryAccent(actor, typed.trim() === "" ? houseAccent.light : typed);
  if (!tried.ok) return refuse(actor, tried.problems, { form, keep: ["accent"] });
  const { light, dark } = tried.value.accent ?? houseAccent;
  return { problems: [], values: { accent: [typed], shown: [`${light} ${dark}`] }, done: null };
});

/** Where the command calls a field otherwise than the form. */
const fields = {
  "licence.id": "licence",
  "licence.name": "licenceName",
  "licence.url": "licenceUrl",
};

async function save(
  form: FormData,
  keep: readonly string[],
  given: SettingsInput,
): Promise<FormState<"done">> {
  const actor = await getActor();
  const started = settingNames.filter((name) => form.has(`${name}Revision`));
  const result = await updateSettings(actor, {
    ...given,
    revisions: Object.fromEntries(started.map((name) => [name, readText(form, `${name}Revision`)])),
  });
  if (!result.ok) return refuse(actor, result.problems, { form, keep, fields });
  refresh();
  return finishForm("done");
}
