"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import {
  authorsMax,
  type BriefAuthors,
  bylineCharsMax,
} from "#domain/briefs/authors/view-authors.ts";
import { getAuthorsWords } from "#messages/authors.ts";

const words = getAuthorsWords("en");

/** A line for each name and two more; who needs others keeps these first. */
const spareLines = 2;

export function AuthorsForm({
  action,
  briefId,
  seen,
  authors,
  staff,
}: Pick<BriefAuthors, "authors" | "staff"> & {
  action: FormAction<"done">;
  briefId: string;
  seen: string;
}) {
  const count = Math.min(authors.length + spareLines, authorsMax);
  const lines = Array.from({ length: count }, (_, at) => ({
    at,
    n: at + 1,
    byline: `authors.${at}.byline`,
    staffId: `authors.${at}.staffId`,
  }));
  const people = [
    { value: "", label: words("nobody") },
    ...staff.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <StudioForm
      id="names"
      action={action}
      submit={words("save")}
      tone="primary"
      done={words("saved")}
      hidden={{ briefId, seen, lines: count }}
      stored={Object.fromEntries(
        lines.flatMap(({ at, byline, staffId }) => [
          [byline, authors[at]?.byline ?? ""],
          [staffId, authors[at]?.staffId ?? ""],
        ]),
      )}
      labels={Object.fromEntries(
        lines.flatMap(({ n, byline, staffId }) => [
          [byline, words("byline", { n })],
          [staffId, words("staff", { n })],
        ]),
      )}
    >
      {({ field }) =>
        lines.map(({ n, byline, staffId }) => (
          <div key={n} className="form-pair">
            <InputField
              {...field(byline)}
              label={words("byline", { n })}
              maxLength={bylineCharsMax}
              autoComplete="off"
            />
            <SelectField {...field(staffId)} label={words("staff", { n })} options={people} />
          </div>
        ))
      }
    </StudioForm>
  );
}
