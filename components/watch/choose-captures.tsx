import { formatInstantMinute } from "#components/time/instants.ts";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select.tsx";
import type { SourceView } from "#domain/sources/view.ts";
import { getWatchWords } from "#messages/watch.ts";

const words = getWatchWords("en");

/** Any two captures of a source, to be compared. */
export function ChooseCaptures({
  captures,
  from,
  to,
}: Pick<SourceView, "captures"> & { from: number; to: number }) {
  const options = captures.map(({ n, capturedAt }) => ({
    value: String(n),
    label: words("changes.choice", { n, at: formatInstantMinute(capturedAt.toISOString()) }),
  }));
  return (
    <form method="get" className="form-stack">
      <SelectField
        id="from"
        name="from"
        label={words("changes.from")}
        options={options}
        defaultValue={String(from)}
      />
      <SelectField
        id="to"
        name="to"
        label={words("changes.to")}
        options={options}
        defaultValue={String(to)}
      />
      <Button type="submit">{words("changes.show")}</Button>
    </form>
  );
}
