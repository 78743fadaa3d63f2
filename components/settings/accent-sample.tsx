import { getSettingsWords } from "#messages/settings.ts";

/** Colours of one paper: the page, what is written on it, and its lines. */
export type Paper = { page: string; ink: string; line: string };

/** How a page looks with an accent: the line above a headline, and the section that one is in. */
export function AccentSample({
  colour,
  paper: { page, ink, line },
  words: said,
}: {
  colour: string;
  paper: Paper;
  /** Which paper it is. */
  words: string;
}) {
  const words = getSettingsWords("en");
  return (
    <figure className="accent-sample">
      <div style={{ background: page, color: ink, borderColor: line }}>
        <p className="kicker" style={{ color: colour }}>
          {words("accent.sampleSubject")}
        </p>
        <p className="headline">{words("accent.sampleTitle")}</p>
        <p>
          <span style={{ boxShadow: `0 2px 0 ${colour}` }}>{words("accent.sampleSection")}</span>
        </p>
      </div>
      <figcaption>
        {said}: <code>{colour}</code>
      </figcaption>
    </figure>
  );
}
