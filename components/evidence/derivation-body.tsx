import { dot } from "#components/ui/dot.ts";
import type { DerivationEntry } from "#domain/briefs/version-content.ts";
import { Answers } from "./answers.tsx";
import type { EntrySetting } from "./entry.tsx";
import { keepTogether } from "./keep-together.ts";
import { entryId } from "./mark.tsx";

/** Our arithmetic: the sum as written, and every value that went into it with where that one stands. */
export function DerivationBody({
  entry,
  setting,
}: {
  entry: DerivationEntry;
  setting: EntrySetting;
}) {
  const { words } = setting.locale;
  return (
    <>
      <h3>
        <strong>{keepTogether(entry.printedResult)}</strong>, {entry.label}
      </h3>
      <Answers entry={entry} words={words} />
      <dl className="pairs">
        <div>
          <dt>{words("evidence.formula")}</dt>
          <dd>{keepTogether(entry.formula)}</dd>
        </div>
      </dl>
      {entry.mixesBecause === null ? null : (
        <p className="facts">{words("evidence.mixes", { because: entry.mixesBecause })}</p>
      )}
      <ul className="rivals">
        {entry.inputs.map((input) => {
          const entryNumber =
            setting.findEntryNumber(input.vintageId) ?? setting.findEntryNumber(input.code);
          return (
            <li key={input.vintageId}>
              <b>{keepTogether(input.printed)}</b>
              <span>
                {[input.label, input.source].filter((part) => part !== null).join(dot)}
                {dot}
                {input.standing === "no_passage"
                  ? words("evidence.glyph.noPassage")
                  : words(`evidence.standing.${input.standing}`)}
                {entryNumber === null ? null : (
                  <>
                    {dot}
                    <a href={`#${entryId(entryNumber)}`}>
                      {words("evidence.number", { n: entryNumber })}
                    </a>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
