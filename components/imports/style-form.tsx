import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select.tsx";
import type { PrintedLanguage } from "#domain/sources/formats/citation-styles.ts";
import { getImportsWords } from "#messages/imports.ts";

const words = getImportsWords("en");

/** In which style references are shown: a form whose answer is an address. */
export function StyleForm({
  styles,
  credit,
  style,
  language,
  keep,
}: {
  styles: readonly { id: string; title: string }[];
  /** Whose styles they are: their licence asks for it. */
  credit: { name: string; url: string };
  style: string;
  language: PrintedLanguage;
  keep: readonly (readonly [name: string, value: string])[];
}) {
  return (
    <form className="form-stack wide">
      {keep.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        id="style"
        name="style"
        label={words("style")}
        defaultValue={style}
        options={styles.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SelectField
        id="language"
        name="language"
        label={words("language")}
        defaultValue={language}
        options={(["en", "ru"] as const).map((value) => ({
          value,
          label: words(`languages.${value}`),
        }))}
      />
      <div>
        <Button type="submit">{words("show")}</Button>
      </div>
      <p className="hint">
        {words("credit")} <a href={credit.url}>{credit.name}</a>
      </p>
    </form>
  );
}
