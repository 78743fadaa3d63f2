import { dot } from "#components/ui/dot.ts";
import type { DerivationOrigin } from "#domain/briefs/version-origins.ts";
import type { EntrySetting } from "./entry.tsx";
import { keepTogether } from "./keep-together.ts";
import { entryId } from "./mark.tsx";

/** Our arithmetic: the sum as written, and every value that went into it with where that one stands. */
export function Reckoning({
  of,
  setting,
}: {
  of: Pick<DerivationOrigin, "formula" | "mixesBecause" | "inputs">;
  setting: EntrySetting;
}) {
  const { words } = setting.locale;
  return (
    <>
      <dl className="pairs">
        <div>
          <dt>{words("evidence.formula")}</dt>
          <dd>{keepTogether(of.formula)}</dd>
        </div>
      </dl>
      {of.mixesBecause === null ? null : (
        <p className="facts">{words("evidence.mixes", { because: of.mixesBecause })}</p>
      )}
      <ul className="rivals">
        {of.inputs.map((input) => {
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
