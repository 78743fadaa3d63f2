import type { EvidenceEntry } from "#domain/briefs/version-content.ts";
import { submitPath } from "#domain/urls.ts";
import type { EntrySetting } from "./entry.tsx";
import { entryId } from "./mark.tsx";
import { findOrigin, isTranscription } from "./standing.ts";

/** The way to say that this figure or quotation is wrong; of what we hold a note of ours alone, to send the original. */
export function ReportEntry({ entry, setting }: { entry: EvidenceEntry; setting: EntrySetting }) {
  const { words } = setting.locale;
  const origin = findOrigin(entry);
  const isNote = origin?.kind === "passage" && isTranscription(origin);
  const page = new URL(setting.permalink).pathname;
  return (
    <p>
      <a href={submitPath(`${page}#${entryId(entry.number)}`)} rel="nofollow">
        {words(isNote ? "evidence.sendOriginal" : "evidence.report")}
        <span className="vh"> {words("evidence.ofEntry", { number: String(entry.number) })}</span>
      </a>
    </p>
  );
}
