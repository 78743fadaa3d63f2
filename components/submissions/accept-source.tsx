import { formatBytes } from "#components/sources/format-bytes.ts";
import type { FormFields } from "#components/studio/form-fields.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { type Choice, Choices } from "#components/ui/choices.tsx";
import { InputField } from "#components/ui/field.tsx";
import type { Sourcing, SubmissionView } from "#domain/submissions/view.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";
import { nameType } from "./files-field.tsx";

const words = getSubmissionsWords("en");

export type Acceptable = Pick<SubmissionView, "address" | "files" | "credit">;

/** What the form for accepting stands at, from what is there: what was fetched, else a file, else the address. */
export function proposeAcceptance(
  { address, files }: Acceptable,
  { intake, known }: Sourcing,
): Record<string, string> {
  const file = files.find(({ state }) => state === "cleaned");
  const isFetched = intake?.state === "ready";
  const makes = isFetched ? "fetched" : file ? `file-${file.n}` : address ? "address" : "nothing";
  const { title, publisher, published, language } = intake?.proposal ?? {};
  const isKnown = [...(intake?.known ?? []), ...(intake?.knownByDoi ?? [])];
  const sure = intake ? isKnown[0]?.id : known[0]?.id;
  return {
    ...{ makes, credits: "1", known: sure ?? "" },
    title: title?.value ?? "",
    publisher: publisher?.value ?? "",
    published: published?.value ?? "",
    language: language?.value ?? "",
  };
}

/** The part of the form for accepting that makes a source: of what, whether of one that is there already, and what is said of it. */
export function AcceptSource({
  submission: { address, files, credit },
  sourcing: { intake, known },
  fields: { field, has, id, error },
}: {
  submission: Acceptable;
  sourcing: Sourcing;
  fields: FormFields;
}) {
  const made: Choice[] = [
    ...(intake?.state === "ready" ? [{ value: "fetched", label: words("accept.fetched") }] : []),
    ...files.flatMap(({ n, mediaType, byteLength, state }) => {
      const file = `${words(`file.type.${nameType(mediaType)}`)}, ${formatBytes(byteLength)}`;
      return state === "cleaned"
        ? [{ value: `file-${n}`, label: words("accept.file", { n, file }) }]
        : [];
    }),
    ...(address === null ? [] : [{ value: "address", label: words("accept.address") }]),
    { value: "nothing", label: words("accept.nothing") },
  ];
  if (made.length === 1) return <p className="hint">{words("accept.hint")}</p>;
  return (
    <>
      <Choices
        id={id("makes")}
        name="makes"
        legend={words("accept.makes")}
        hint={words("accept.makesHint")}
        error={error("makes")}
        choices={made}
        has={(value) => has("makes", value)}
      />
      {known.length === 0 ? null : (
        <Choices
          id={id("known")}
          name="known"
          legend={words("accept.which")}
          error={error("known")}
          choices={[
            { value: "", label: words("accept.new") },
            ...known.map(({ id: value, title, code }) => ({
              value,
              label: words("accept.known", { title: title ?? code, code }),
            })),
          ]}
          has={(value) => has("known", value)}
        />
      )}
      <InputField
        {...field("other")}
        label={words("accept.other")}
        hint={words("accept.otherHint")}
        autoComplete="off"
        spellCheck={false}
      />
      <fieldset className="form-group">
        <legend>{words("accept.said")}</legend>
        <InputField {...field("title")} label={words("accept.title")} autoComplete="off" />
        <InputField {...field("publisher")} label={words("accept.publisher")} autoComplete="off" />
        <div className="form-pair">
          <InputField
            {...field("published")}
            label={words("accept.published")}
            autoComplete="off"
          />
          <InputField
            {...field("language")}
            label={words("accept.language")}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
      </fieldset>
      {credit === null ? null : (
        <Checkbox
          id={id("credits")}
          name="credits"
          value="1"
          label={words("accept.credits", { name: credit })}
          hint={words("accept.creditsHint")}
          defaultChecked={has("credits", "1")}
        />
      )}
    </>
  );
}
