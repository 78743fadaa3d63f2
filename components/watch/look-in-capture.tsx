import { toCaptureOption } from "#components/passages/capture-option.ts";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select.tsx";
import type { CaptureChoice } from "#domain/capture/view.ts";
import { getWatchWords } from "#messages/watch.ts";

const words = getWatchWords("en");

/** Asks for a capture in which the words of the changed passage are to be looked for; works without script. */
export function LookInCapture({
  choices,
  chosen,
}: {
  choices: readonly CaptureChoice[];
  chosen: string | null;
}) {
  return (
    <form method="get" className="form-stack">
      <SelectField
        id="capture"
        name="capture"
        label={words("replacing.lookIn")}
        defaultValue={chosen ?? choices[0]?.id ?? ""}
        options={choices.map(toCaptureOption)}
      />
      <div>
        <Button type="submit">{words("replacing.look")}</Button>
      </div>
    </form>
  );
}
