"use client";

import { nameLanguage } from "#components/sources/name-language.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { PictureView } from "#domain/media/view.ts";
import { altCharsMax } from "#domain/richtext/attributes.ts";
import { getMediaWords } from "#messages/media.ts";
import { descriptionPrefix } from "./description-prefix.ts";

const words = getMediaWords("en");
const languages = ["en", "ru", "be"];

/** Whom a picture is credited to, and what it shows, in each language. */
export function DescribeForm({
  action,
  picture: { id, revision, credit, descriptions },
}: {
  action: FormAction<"done">;
  picture: PictureView;
}) {
  const asked = [...new Set([...languages, ...Object.keys(descriptions)])];
  const label = (language: string) => words("describe.in", { language: nameLanguage(language) });
  return (
    <StudioForm
      id="describe"
      action={action}
      fold={words("describe.fold")}
      submit={words("describe.save")}
      done={words("describe.saved")}
      hidden={{ mediaId: id, revision }}
      stored={{
        credit: credit ?? "",
        ...Object.fromEntries(
          Object.entries(descriptions).map(([language, text]) => [
            `${descriptionPrefix}${language}`,
            text,
          ]),
        ),
      }}
      labels={Object.fromEntries([
        ["credit", words("describe.credit")],
        ...asked.map((language) => [`${descriptionPrefix}${language}`, label(language)]),
      ])}
    >
      {({ field }) => (
        <>
          <InputField {...field("credit")} label={words("describe.credit")} maxLength={300} />
          <p>{words("describe.hint")}</p>
          {asked.map((language) => (
            <TextareaField
              key={language}
              {...field(`${descriptionPrefix}${language}`)}
              label={label(language)}
              lang={language}
              maxLength={altCharsMax}
            />
          ))}
        </>
      )}
    </StudioForm>
  );
}
