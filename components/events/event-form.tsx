"use client";

import { WordsFields } from "#components/passages/words-fields.tsx";
import { nameLanguage } from "#components/sources/name-language.ts";
import type { FormFields } from "#components/studio/form-fields.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField, type SelectOption } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { EventView } from "#domain/events/view.ts";
import { getEventsWords } from "#messages/events.ts";

const languages = ["en", "ru", "be"];

/** A passage that an event rests on, by its first words. */
export type HeldPassage = { id: string; words: string };

/** A new event, or another text of one that there is. */
export function EventForm({
  action,
  captures,
  event = null,
  held = [],
}: {
  action: FormAction<"done">;
  captures: readonly SelectOption[];
  event?: EventView | null;
  held?: readonly HeldPassage[];
}) {
  const words = getEventsWords("en");
  const labels = { date: words("date"), titleText: words("titleText"), words: words("further") };
  const body = (fields: FormFields) => (
    <>
      {event ? <p>{words("changeHint")}</p> : null}
      <EventTexts fields={fields} event={event} />
      <fieldset className="form-group">
        <legend>{words("rests")}</legend>
        {held.map((passage) => (
          <Checkbox
            key={passage.id}
            id={fields.id(`passage-${passage.id}`)}
            name="passageId"
            value={passage.id}
            defaultChecked={fields.has("passageId", passage.id)}
            label={words("keep", { words: passage.words })}
          />
        ))}
        <WordsFields fields={fields} captures={captures} />
      </fieldset>
    </>
  );
  return event ? (
    <StudioForm
      id="event"
      action={action}
      fold={words("change")}
      submit={words("save")}
      done={words("saved")}
      hidden={{ eventId: event.id, revision: event.revision }}
      stored={toStored(event)}
      labels={labels}
    >
      {body}
    </StudioForm>
  ) : (
    <StudioForm
      id="event"
      action={action}
      submit={words("make")}
      tone="primary"
      stored={{ language: "en" }}
      labels={labels}
    >
      {body}
    </StudioForm>
  );
}

function EventTexts({ fields: { field }, event }: { fields: FormFields; event: EventView | null }) {
  const words = getEventsWords("en");
  const known = [...languages, ...Object.keys({ ...event?.translations, ...event?.places })];
  const all = [...new Set(event ? [event.language, ...known] : known)];
  const name = (language: string) => ({ language: nameLanguage(language) });
  return (
    <>
      <InputField
        {...field("date")}
        label={words("date")}
        hint={words("dateHint")}
        autoComplete="off"
        spellCheck={false}
      />
      <InputField
        {...field("titleText")}
        label={words("titleText")}
        hint={words("titleHint")}
        maxLength={300}
        autoComplete="off"
      />
      <SelectField
        {...field("language")}
        label={words("language")}
        options={all.map((value) => ({ value, label: nameLanguage(value) }))}
      />
      {all
        .filter((language) => language !== (event?.language ?? "en"))
        .map((language) => (
          <InputField
            key={language}
            {...field(`title-${language}`)}
            label={words("titleIn", name(language))}
            lang={language}
            maxLength={300}
            autoComplete="off"
          />
        ))}
      {all.map((language) => (
        <InputField
          key={language}
          {...field(`place-${language}`)}
          label={words("placeIn", name(language))}
          hint={language === "en" ? words("placeHint") : undefined}
          lang={language}
          maxLength={300}
          autoComplete="off"
        />
      ))}
      {(["who", "programmes", "subjects"] as const).map((part) => (
        <TextareaField
          key={part}
          {...field(part)}
          label={words(part)}
          hint={words("slugsHint")}
          rows={2}
          spellCheck={false}
        />
      ))}
    </>
  );
}

function toStored(event: EventView): Record<string, string | readonly string[]> {
  const under = (prefix: string, texts: Record<string, string>) =>
    Object.entries(texts).map(([language, text]) => [`${prefix}${language}`, text]);
  return {
    date: event.date,
    titleText: event.titleText,
    language: event.language,
    passageId: event.passageIds,
    who: event.who.join("\n"),
    programmes: event.programmes.join("\n"),
    subjects: event.subjects.join("\n"),
    ...Object.fromEntries([
      ...under("title-", event.translations),
      ...under("place-", event.places),
    ]),
  };
}
