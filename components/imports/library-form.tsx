import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { getImportsWords } from "#messages/imports.ts";

const words = getImportsWords("en");

/** Brings a library, as a file or as its text. What is wrong with one that was brought stands on top. */
export function LibraryForm({
  address,
  problems,
  text,
  megabytes,
}: {
  address: string;
  problems: readonly { text: string }[];
  text: string;
  megabytes: number;
}) {
  const error = problems[0]?.text;
  return (
    <form action={address} method="post" encType="multipart/form-data" className="form-stack wide">
      <ErrorSummary
        title={words("problems")}
        problems={problems.map((problem) => ({ ...problem, fieldId: "file" }))}
      />
      <InputField
        id="file"
        name="file"
        type="file"
        accept=".bib,.bibtex,.ris,.json,.txt"
        label={words("file")}
        hint={words("fileHint", { megabytes })}
        error={error}
      />
      <TextareaField
        id="text"
        name="text"
        label={words("text")}
        defaultValue={text}
        rows={6}
        spellCheck={false}
        autoComplete="off"
      />
      <div>
        <Button type="submit" tone="primary">
          {words("look")}
        </Button>
      </div>
    </form>
  );
}
