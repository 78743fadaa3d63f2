import { keepTogether } from "#components/evidence/keep-together.ts";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { formatInstantDay } from "#components/time/instants.ts";
import { Chip } from "#components/ui/chip.tsx";
import { dot } from "#components/ui/dot.ts";
import type { PublicValue } from "#domain/indicators/view-public.ts";
import type { PublicDerivation } from "#domain/indicators/view-public-derivations.ts";
import { namePeriod } from "./say-comparison.ts";
import { Evidence, ValueLink } from "./site-values.tsx";

/** What we reckoned from reported values: each result marked as ours, how it came out, from which values, and whether one of those is known otherwise by now. */
export function SiteDerivations({
  derivations,
  locale,
}: {
  derivations: readonly PublicDerivation[];
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  return (
    <>
      <p>{words("derivations.intro")}</p>
      <ul className="reckonings">
        {derivations.map(({ runId, code, title, printed, formula, ...run }) => (
          <li key={runId}>
            <p>
              <b>{keepTogether(printed)}</b> <Chip>{words("indicatorPage.arithmetic")}</Chip>
              {run.staleFrom === null ? null : (
                <>
                  {" "}
                  <Chip tone="warn">{words("derivations.stale")}</Chip>
                </>
              )}
            </p>
            <p>
              {title} <code>{code}</code>
            </p>
            <p className="formula">
              {words(`derivations.operations.${run.operation}`)}: {keepTogether(formula)}
            </p>
            {run.staleFrom === null ? null : (
              <p>
                {words("derivations.staleSince", {
                  day: formatInstantDay(run.staleFrom, language),
                })}
              </p>
            )}
            {run.mixesBecause === null ? null : (
              <p>{words("evidence.mixes", { because: run.mixesBecause })}</p>
            )}
            <ul>
              {run.inputs.map((input) => (
                <li key={input.vintageId}>
                  <Input input={input} locale={locale} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A value that went in: what it is, and where it can be read. */
function Input({ input, locale }: { input: PublicValue; locale: SiteLocale }) {
  const { words, language } = locale;
  const { indicatorTitle, what, period, deprecatedBecause } = input;
  const named = [
    indicatorTitle ?? what,
    period === null ? null : namePeriod(period, language),
    deprecatedBecause === null
      ? null
      : words("indicatorPage.deprecatedBecause", { because: deprecatedBecause }),
  ];
  return (
    <>
      <ValueLink value={input} locale={locale} />
      {dot}
      {named.filter((part) => part !== null).join(dot)}
      {dot}
      <Evidence value={input} locale={locale} />
    </>
  );
}
