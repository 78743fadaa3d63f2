import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { getTablesWords } from "#messages/tables.ts";

const words = getTablesWords("en");

/** Brings a table, as a file or as its text. */
export function TableForm({
  address,
  problem,
  megabytes,
}: {
  address: string;
  problem: string | null;
  megabytes: number;
}) {
  return (
    <form action={address} method="post" encType="multipart/form-data" className="form-stack wide">
      <ErrorSummary
        title={words("problems")}
        problems={problem === null ? [] : [{ text: problem, fieldId: "file" }]}
      />
      <InputField
        id="file"
        name="file"
        type="file"
        accept=".csv,.tsv,.txt,.xlsx"
        label={words("file")}
        hint={words("fileHint", { megabytes })}
        error={problem ?? undefined}
      />
      <TextareaField
        id="text"
        name="text"
        label={words("text")}
        rows={6}
        spellCheck={false}
        autoComplete="off"
      />
      <div>
        <Button type="submit" tone="primary">
          {words("bring")}
        </Button>
      </div>
    </form>
  );
}
