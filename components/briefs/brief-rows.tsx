import { formatInstantMinute } from "#components/time/instants.ts";
import { Chip } from "#components/ui/chip.tsx";
import { dot } from "#components/ui/dot.ts";
import type { DeskLine } from "#domain/briefs/desk-view.ts";
import { getBriefsWords } from "#messages/briefs.ts";
import { sayState, deskWords as words } from "./desk-words.ts";

const briefsWords = getBriefsWords("en");

/** Briefs, a row each: where each stands, who touched it last, and how much of its evidence has changed. */
export function BriefRows({ briefs }: { briefs: readonly DeskLine[] }) {
  return (
    <ul className="listing">
      {briefs.map(({ id, title, language, state, version, updatedAt, updatedBy, openNotices }) => (
        <li key={id}>
          <h3>
            <a href={`/studio/briefs/${id}`} lang={language}>
              {title.trim() === "" ? words("untitled") : title}
            </a>
          </h3>
          <p>
            {[
              sayState(state, version),
              formatInstantMinute(updatedAt),
              ...(updatedBy === null ? [] : [updatedBy]),
            ].join(dot)}
          </p>
          {openNotices > 0 ? (
            <p className="chips">
              <Chip tone="warn">{briefsWords("list.changes", { count: openNotices })}</Chip>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
