import type { SiteWords } from "#components/site/site-locale.ts";
import type { QuoteEntry } from "#domain/briefs/version-content.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import { personPath, quotePath } from "#domain/urls.ts";
import { Answers } from "./answers.tsx";
import type { EntrySetting } from "./entry.tsx";
import { OriginLines } from "./origin-lines.tsx";
import { isNoted } from "./standing.ts";

/**
 * A quotation: who, as what, when, where; both answers; the words. Where a capture's excerpt shows the words in their place they aren't
 * repeated; from a note only the speaker's own words stand in quotation marks.
 */
export function QuoteBody({ entry, setting }: { entry: QuoteEntry; setting: EntrySetting }) {
  const { words, language } = setting.locale;
  const { speaker, origin } = entry;
  const name = speaker?.name ?? words("evidence.unnamedSpeaker");
  const personSlug = setting.links.people.get(speaker?.slug ?? "");
  const excerptShows =
    origin.kind === "passage" && !isNoted(entry) && origin.excerpt?.exact === entry.text;
  const circumstances = [
    speaker?.role ?? null,
    entry.occasion,
    entry.saidOn === null ? null : formatEdtf(entry.saidOn, language),
  ].filter((part) => part !== null);
  return (
    <>
      <h3>
        <strong>
          {personSlug === undefined ? name : <a href={personPath(personSlug)}>{name}</a>}
        </strong>
        {circumstances.map((part) => `, ${part}`).join("")}
      </h3>
      <Answers entry={entry} words={words} />
      {excerptShows ? null : (
        <Spoken
          text={entry.text}
          indirect={entry.speech === "indirect"}
          foreign={entry.language === setting.language ? undefined : entry.language}
        />
      )}
      <OriginLines origin={origin} setting={setting} />
      <OtherWordings entry={entry} words={words} />
      {setting.links.quotes.has(entry.code) ? (
        <p className="facts">
          <a href={quotePath(entry.code)}>{words("quote.allHeld")}</a>
        </p>
      ) : null}
    </>
  );
}

function Spoken({
  text,
  indirect,
  foreign,
}: {
  text: string;
  indirect: boolean;
  foreign: string | undefined;
}) {
  const language = { lang: foreign, dir: foreign ? "auto" : undefined };
  return (
    <p className="excerpt">
      {indirect ? <span {...language}>{text}</span> : <q {...language}>{text}</q>}
    </p>
  );
}

function OtherWordings({ entry, words }: { entry: QuoteEntry; words: SiteWords }) {
  if (entry.otherWordings.length === 0) return null;
  return (
    <details>
      <summary>{words("evidence.otherWordings", { count: entry.otherWordings.length })}</summary>
      {entry.otherWordings.map((wording) => (
        <div key={`${wording.language} ${wording.text}`}>
          <Spoken
            text={wording.text}
            indirect={entry.speech === "indirect"}
            foreign={wording.language}
          />
          <p className="facts">
            {wording.translator === null
              ? words(`evidence.nearness.${wording.nearness}`)
              : words(`evidence.nearnessBy.${wording.nearness}`, {
                  translator: wording.translator,
                })}
          </p>
        </div>
      ))}
    </details>
  );
}
