import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { Day } from "#components/time/day.tsx";
import { sequence } from "#components/ui/sequence.ts";
import { type AboutBlock, type AboutPart, readBlocks } from "#domain/about/rules-blocks.ts";
import { type AboutPage, type AboutText, aboutPages } from "#domain/about/view.ts";
import { aboutPath } from "#domain/urls.ts";
import { getAboutWords } from "#messages/about.ts";

export type AboutPageView = {
  page: AboutPage;
  /** Null until the team has written it. */
  written: AboutText | null;
  /** What the publication says of itself in its settings. */
  about: string | null;
  /** An e-mail address or a page. */
  contact: string | null;
};

/** What the publication says of itself: the team's own text, or the one that came with the system, which says so. */
export function AboutPageBody({ view, locale }: { view: AboutPageView; locale: SiteLocale }) {
  const { page, written, contact } = view;
  const words = getAboutWords(locale.language);
  return (
    <SiteFrame locale={locale}>
      <main className="page" id="content">
        <div className="shell">
          <article className="column">
            <h1 className="headline">{words(`titles.${page}`)}</h1>
            <div className="prose about-text">
              {sequence(readBlocks(textOf(view, locale)), (block) => (
                <Block block={block} />
              ))}
            </div>
            {contact === null || page === "privacy" || page === "accessibility" ? null : (
              <p>
                {words("contact")}{" "}
                <a href={contact.includes("://") ? contact : `mailto:${contact}`}>{contact}</a>
              </p>
            )}
            <p className="tally">
              {written === null ? (
                words("first")
              ) : (
                <>
                  {words("written")}, <Day instant={written.writtenAt} locale={locale.language} />
                </>
              )}
            </p>
          </article>
          <nav className="subjects" aria-label={words("pages")}>
            {aboutPages.map((one) => (
              <a key={one} href={aboutPath(one)} aria-current={one === page ? "page" : undefined}>
                {words(`titles.${one}`)}
              </a>
            ))}
          </nav>
        </div>
      </main>
    </SiteFrame>
  );
}

/** In Markdown. */
export function textOf(
  { page, written, about }: Pick<AboutPageView, "page" | "written" | "about">,
  { language }: Pick<SiteLocale, "language">,
): string {
  if (written !== null) return written.text;
  const words = getAboutWords(language);
  if (page !== "about") return words(`texts.${page}`);
  return words("texts.about", { about: about ?? words("unwritten") });
}

function Block({ block }: { block: AboutBlock }) {
  if (block.kind === "list") {
    const List = block.ordered ? "ol" : "ul";
    return (
      <List>
        {sequence(block.items, (parts) => (
          <li>
            <Parts parts={parts} />
          </li>
        ))}
      </List>
    );
  }
  if (block.kind === "paragraph") {
    return (
      <p>
        <Parts parts={block.parts} />
      </p>
    );
  }
  const Heading = block.level === 2 ? "h2" : "h3";
  return (
    <Heading>
      <Parts parts={block.parts} />
    </Heading>
  );
}

function Parts({ parts }: { parts: readonly AboutPart[] }) {
  return sequence(parts, (part) => {
    if (part.kind === "text") return part.text;
    const inside = <Parts parts={part.parts} />;
    if (part.kind === "link") return <a href={part.href}>{inside}</a>;
    return part.kind === "strong" ? <strong>{inside}</strong> : <em>{inside}</em>;
  });
}
