import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import type { PrintedLanguage } from "#domain/sources/formats/citation-styles.ts";
import { getImportsWords } from "#messages/imports.ts";

const words = getImportsWords("en");

/** References in a style whose file somebody brings; nothing of it is kept. */
export function OwnStyleForm({
  address,
  language,
  problem,
}: {
  address: string;
  language: PrintedLanguage;
  /** What was wrong with the file that was brought; "" where nothing was. */
  problem: string;
}) {
  const problems = problem === "" ? [] : [{ text: problem, fieldId: "styleFile" }];
  return (
    <form action={address} method="post" encType="multipart/form-data" className="form-stack wide">
      <ErrorSummary title={words("problems")} problems={problems} />
      <input type="hidden" name="language" value={language} />
      <InputField
        id="styleFile"
        name="styleFile"
        type="file"
        accept=".csl,.xml"
        required
        label={words("styleFile")}
        hint={words("styleFileHint")}
        error={problem || undefined}
      />
      <div>
        <Button type="submit">{words("formatOwn")}</Button>
      </div>
    </form>
  );
}
