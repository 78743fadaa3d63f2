import type { WitnessGroup } from "#domain/briefs/version-origins.ts";
import type { EntrySetting } from "./entry.tsx";
import { Excerpt } from "./excerpt.tsx";
import { PassageSourceLine } from "./source-line.tsx";

/** Further passages that report the same value. Those that repeat one another count once; those that repeat the entry's own passage count with it. */
export function Witnesses({
  groups,
  setting: { locale, language },
}: {
  groups: readonly WitnessGroup[];
  setting: EntrySetting;
}) {
  const { words } = locale;
  if (groups.length === 0) return null;
  const count = groups.filter(({ isIndependent }) => isIndependent).length;
  return (
    <details className="witnesses-box">
      <summary>{words("evidence.witnesses", { count })}</summary>
      <ul className="witnesses">
        {groups.map((group) => (
          <li key={group.passages[0]?.passageId}>
            {group.isIndependent && group.passages.length === 1 ? null : (
              <p className="facts">
                {words(group.isIndependent ? "evidence.witnessesRepeat" : "evidence.repeatsOwn")}
              </p>
            )}
            {group.passages.map((passage) => (
              <div key={passage.passageId}>
                <Excerpt origin={passage} language={language} words={words} />
                <PassageSourceLine origin={passage} locale={locale} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
