import { sayNearness, sayVerdict } from "#components/evidence/standing.ts";
import type { SiteLocale, SiteWords } from "#components/site/site-locale.ts";
import type { SpeechKind } from "#domain/quotes/rules.ts";
import type { PublicWording } from "#domain/quotes/view-published.ts";

/** The words, in quotation marks unless they are reported speech; or that they had to be removed. */
export function SpokenWords({
  wording: { text, removed, language },
  speech,
  locale,
}: {
  wording: PublicWording;
  speech: SpeechKind;
  locale: SiteLocale;
}) {
  if (text === null) {
    return <p className="facts">{locale.words("quote.removed", { why: removed ?? "" })}</p>;
  }
  const foreign = language === locale.language ? undefined : language;
  return (
    <blockquote className="said">
      <p
        className={speech === "indirect" ? undefined : "spoken"}
        lang={foreign}
        dir={foreign ? "auto" : undefined}
      >
        {text}
      </p>
    </blockquote>
  );
}

/** The first answer of DESIGN.md §2.8: does it stand in what we hold? */
export function sayHeld(
  { verdict, isVerdictOfOriginal, readIn }: PublicWording,
  words: SiteWords,
): string {
  if (verdict === null) return words("quote.notCompared");
  return sayVerdict({ verdict, isOfOriginal: isVerdictOfOriginal, readIn }, words);
}

/** The second: how near is it to the speech? `publisher` is that of the passage where it stands, which may have put the words into its language itself. */
export function sayNear(
  { nearness, translation }: PublicWording,
  words: SiteWords,
  publisher: string | null = null,
): string {
  const translator = translation?.translator ?? null;
  return sayNearness({ nearness, translator, publisher }, words);
}
