import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import {
  type QueueQuery,
  queueNarrowings,
  wordsCharsMax,
} from "#domain/submissions/rules-queue.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";

const words = getSubmissionsWords("en");

/** Shows a part of the queue: the address says which. */
export function NarrowQueue({ query: { filter, kind, words: said, only } }: { query: QueueQuery }) {
  return (
    <form action="/studio/submissions" className="narrow">
      <input type="hidden" name="filter" value={filter} />
      <InputField
        id="q"
        name="q"
        label={words("narrow.words")}
        defaultValue={said}
        maxLength={wordsCharsMax}
        autoComplete="off"
      />
      <SelectField
        id="kind"
        name="kind"
        label={words("narrow.kind")}
        defaultValue={kind ?? ""}
        options={[
          { value: "", label: words("narrow.any") },
          ...(["source", "tip", "challenge"] as const).map((value) => ({
            value,
            label: words(`kind.${value}`),
          })),
        ]}
      />
      <SelectField
        id="only"
        name="only"
        label={words("narrow.only")}
        defaultValue={only ?? ""}
        options={[
          { value: "", label: words("narrow.all") },
          ...queueNarrowings.map((value) => ({ value, label: words(`narrow.${value}`) })),
        ]}
      />
      <div>
        <Button type="submit">{words("narrow.show")}</Button>
      </div>
    </form>
  );
}
