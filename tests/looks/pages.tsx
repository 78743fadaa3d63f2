import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { AboutPageBody } from "#components/about/about-page.tsx";
import { BriefPage } from "#components/briefs/brief-page.tsx";
import { BriefsPage } from "#components/briefs/briefs-page.tsx";
import { ChangesPage } from "#components/briefs/changes-page.tsx";
import { CorrectionsPage } from "#components/briefs/corrections-page.tsx";
import { HistoryPage } from "#components/briefs/history-page.tsx";
import { EventPage } from "#components/events/event-page.tsx";
import { TimelinePage } from "#components/events/timeline-page.tsx";
import { SiteEmbed } from "#components/indicators/site-embed.tsx";
import { SiteIndicatorPage } from "#components/indicators/site-indicator-page.tsx";
import { SiteIndicatorsPage } from "#components/indicators/site-indicators-page.tsx";
import { SiteStatisticPage } from "#components/indicators/site-statistic-page.tsx";
import { PersonPage } from "#components/people/person-page.tsx";
import { QuotePage } from "#components/quotes/quote-page.tsx";
import { QuotesPage } from "#components/quotes/quotes-page.tsx";
import { Home } from "#components/site/home.tsx";
import { NotFound } from "#components/site/not-found.tsx";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { SubjectPage } from "#components/subjects/subject-page.tsx";
import { SubjectsPage } from "#components/subjects/subjects-page.tsx";
import { allBriefs } from "#domain/briefs/rules-filters.ts";
import { findKeyFigure } from "#domain/briefs/rules-key-figure.ts";
import type { BriefListing, LoggedChange } from "#domain/briefs/view.ts";
import { noEventFilters } from "#domain/events/rules-filters.ts";
import { listDisputes } from "#domain/indicators/rules-disputes.ts";
import type { PublicSubject } from "#domain/subjects/view.ts";
import { hardVersion } from "#tests/fixtures/hard-version.ts";
import { lineIndicator } from "#tests/fixtures/line-indicator.ts";
import { publicEvents } from "#tests/fixtures/public-events.ts";
import { publicIndicator, publicStatistic } from "#tests/fixtures/public-indicator.ts";
import { publicValue } from "#tests/fixtures/public-value.ts";
import { publishedPerson, publishedQuote } from "#tests/fixtures/published-quote.ts";
import { versionChanges } from "#tests/fixtures/version-changes.ts";
import { correctedVersion, publishedBrief } from "#tests/fixtures/version-content.ts";
import { witnessedVersion } from "#tests/fixtures/witnessed-version.ts";
import { ChartsPage } from "./charts.tsx";

/** Every public page as a file, from the fixture alone: to be looked at, and for tests of looks and accessibility. */
const locale = getSiteLocale("en", "Union State Monitor");
const publicUrl = "https://monitor.example";

const listing: BriefListing = {
  language: correctedVersion.brief.language,
  slug: correctedVersion.brief.slug,
  title: correctedVersion.title,
  standfirst: correctedVersion.standfirst,
  version: 2,
  changeClass: "correction",
  note: correctedVersion.brief.note,
  publishedAt: correctedVersion.brief.publishedAt,
  firstPublishedAt: correctedVersion.brief.firstPublishedAt,
  counts: correctedVersion.counts,
};
const listings: BriefListing[] = [
  listing,
  {
    ...listing,
    slug: "ninety-per-cent-of-what",
    title: "Ninety per cent of what?",
    standfirst: "Claims of completion run from 30% to 94%. No public list says of what.",
    version: 1,
    changeClass: "first",
    note: null,
    counts: { ...listing.counts, figures: 18, quotations: 3, sources: 9 },
  },
  {
    ...listing,
    slug: "twenty-eight-programmes",
    title: "How the Union State came to 28 programmes",
    standfirst:
      "From the treaty of 1999 to the plan for 2024–2026, by what was signed and by whom.",
    version: 1,
    changeClass: "first",
    note: null,
    counts: { ...listing.counts, figures: 14, quotations: 1, sources: 11 },
  },
];

const logged: LoggedChange = {
  versionId: "v-2",
  briefId: "b-1",
  slug: listing.slug,
  title: listing.title,
  language: "en",
  n: 2,
  changeClass: "correction",
  note: listing.note,
  publishedAt: listing.publishedAt,
  correction: {
    wasWrong: "The total for 2023 was given as goods and services.",
    isRight: "The report counts goods alone.",
  },
};
const loggedChanges: LoggedChange[] = [
  logged,
  {
    ...logged,
    versionId: "v-3",
    changeClass: "withdrawal",
    n: 3,
    note: "Its main source was taken back.",
    correction: null,
  },
];

const timeline = {
  events: publicEvents,
  hasMore: true,
  page: 1,
  filters: noEventFilters,
  choices: { who: [], programme: [], subject: [{ slug: "trade", name: "Trade" }] },
};

const subjects: PublicSubject[] = [
  {
    id: "s-1",
    slug: "trade",
    name: "Trade",
    description:
      "What the two states sell each other, by whom it is counted, and where the counts part ways.\nThe figures of customs, banks and ministries do not measure the same thing.",
    briefs: 1,
    indicators: 3,
  },
  {
    id: "s-2",
    slug: "programmes",
    name: "Union programmes",
    description: "",
    briefs: 2,
    indicators: 0,
  },
];

const listedIndicator = { ...publicIndicator, values: publicIndicator.slices[0]?.values ?? [] };

const pages: Record<string, ReactNode> = {
  about: (
    <AboutPageBody
      view={{ page: "about", written: null, about: "Who said what.", contact: "desk@a.example" }}
      locale={locale}
    />
  ),
  privacy: (
    <AboutPageBody
      view={{
        page: "privacy",
        written: {
          n: 1,
          text: "# Ours\n\nWe keep **nothing**.",
          writtenAt: "2026-11-12T09:14:00Z",
        },
        about: null,
        contact: null,
      }}
      locale={locale}
    />
  ),
  timeline: <TimelinePage view={timeline} locale={locale} />,
  "timeline-ru": (
    <TimelinePage view={timeline} locale={getSiteLocale("ru", "Union State Monitor")} />
  ),
  event: <EventPage event={requireFirst(publicEvents)} locale={locale} />,
  subjects: <SubjectsPage subjects={subjects} locale={locale} />,
  subject: (
    <SubjectPage
      view={{
        subject: requireFirst(subjects),
        briefs: { briefs: listings, hasMore: true },
        indicators: {
          indicators: [listedIndicator],
          hasMore: true,
        },
        quoted: [{ slug: "dmitry-krutoy", name: "Dmitry Krutoy", quotes: 3 }],
        changes: loggedChanges,
      }}
      locale={locale}
    />
  ),
  brief: <BriefPage brief={publishedBrief} locale={locale} publicUrl={publicUrl} />,
  "brief-older": (
    <BriefPage
      brief={{
        ...publishedBrief,
        redactionNote: null,
        secondCheck: { dueAt: "2026-12-06T09:00:00Z", doneAt: null, names: [] },
        latestVersion: 3,
        notices: [
          { kind: "newer_vintage", entry: 4, raisedAt: "2026-12-06T00:00:00Z" },
          { kind: "source_gone", entry: 5, raisedAt: "2026-12-09T00:00:00Z" },
        ],
      }}
      locale={locale}
      publicUrl={publicUrl}
    />
  ),
  "brief-witnessed": (
    <BriefPage
      brief={{ ...publishedBrief, content: witnessedVersion }}
      locale={locale}
      publicUrl={publicUrl}
    />
  ),
  "brief-hard": (
    <BriefPage
      brief={{
        ...publishedBrief,
        content: hardVersion,
        redactionNote: null,
        secondCheck: {
          dueAt: "2026-12-06T09:00:00Z",
          doneAt: "2026-12-05T18:30:00Z",
          names: ["Otto Editor"],
        },
        latestVersion: 1,
        versions: publishedBrief.versions.slice(1),
      }}
      locale={locale}
      publicUrl={publicUrl}
    />
  ),
  home: (
    <Home
      view={{
        briefs: listings,
        hasMore: true,
        keyFigure: findKeyFigure(correctedVersion),
        indicators: [listedIndicator, { ...listedIndicator, id: "2", values: [] }],
        disputes: listDisputes([listedIndicator]),
        changes: loggedChanges,
        captures: [
          {
            code: "w-4k7m",
            title: "К визиту в Республику Беларусь",
            publisher: "TASS",
            url: null,
            language: "ru",
            capturedAt: "2026-11-12T09:14:00.000Z",
            method: "fetch",
          },
          {
            code: "w-9p2q",
            title: null,
            publisher: "BelTA",
            url: "https://belta.by/a",
            language: "en",
            capturedAt: "2026-11-11T09:14:00.000Z",
            method: "transcription",
          },
        ],
        subjects,
      }}
      locale={locale}
    />
  ),
  "home-empty": (
    <Home
      view={{
        briefs: [],
        hasMore: false,
        keyFigure: null,
        indicators: [],
        disputes: [],
        changes: [],
        captures: [],
        subjects: [],
      }}
      locale={locale}
    />
  ),
  briefs: (
    <BriefsPage
      briefs={listings}
      subjects={subjects}
      filters={{ ...allBriefs, subject: "trade", year: 2026 }}
      choices={{
        people: [{ id: "1", slug: "dmitry-krutoy", name: "Dmitry Krutoy" }],
        indicators: [{ id: "2", slug: "trade-turnover", name: "Trade between Russia and Belarus" }],
        years: [2026, 2025],
      }}
      page={2}
      hasMore
      locale={locale}
    />
  ),
  corrections: (
    <CorrectionsPage changes={loggedChanges} of={null} page={2} hasMore locale={locale} />
  ),
  "corrections-empty": (
    <CorrectionsPage changes={[]} of={null} page={1} hasMore={false} locale={locale} />
  ),
  changes: <ChangesPage changes={versionChanges} locale={locale} />,
  history: (
    <HistoryPage
      slug={listing.slug}
      title={listing.title}
      language={listing.language}
      versions={publishedBrief.versions}
      locale={locale}
    />
  ),
  quotes: (
    <QuotesPage
      view={{
        quotes: publishedPerson.quotes,
        count: 41,
        page: 2,
        hasMore: true,
        filters: { speaker: "dmitry-krutoy", year: 2023, language: null },
        choices: {
          speakers: [{ slug: "dmitry-krutoy", name: "Dmitry Krutoy" }],
          years: [2023, 2022],
          languages: ["en", "ru"],
        },
      }}
      locale={locale}
    />
  ),
  quote: <QuotePage quote={publishedQuote} locale={locale} />,
  person: <PersonPage person={publishedPerson} locale={locale} />,
  indicators: (
    <SiteIndicatorsPage
      view={{
        indicators: [
          { ...publicIndicator, values: publicIndicator.slices[0]?.values ?? [] },
          { ...publicIndicator, id: "2", title: "Union programmes agreed", values: [] },
          {
            ...publicIndicator,
            id: "3",
            title: "Measures in the union programmes",
            values: ["measures", "tasks"].map((code) =>
              publicValue({ value: "310", unit: { kind: "count", code }, coverage: code }),
            ),
          },
        ],
        subjects: [
          { slug: "trade", name: "Trade" },
          { slug: "programmes", name: "Union programmes" },
        ],
        subject: "trade",
        page: 2,
        hasMore: true,
      }}
      locale={locale}
    />
  ),
  indicator: (
    <SiteIndicatorPage
      view={{ indicator: publicIndicator, vintage: "2024-05-31", showAll: false, publicUrl }}
      locale={locale}
    />
  ),
  "indicator-lines": (
    <SiteIndicatorPage
      view={{ indicator: lineIndicator, vintage: null, showAll: false, publicUrl }}
      locale={locale}
    />
  ),
  "indicator-embed": <SiteEmbed indicator={publicIndicator} vintage={null} locale={locale} />,
  statistic: <SiteStatisticPage statistic={publicStatistic} locale={locale} />,
  charts: <ChartsPage locale={locale} />,
  "not-found": <NotFound locale={locale} />,
};

export function renderPages(): Record<string, string> {
  return Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, renderPage(page)]));
}

function requireFirst<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error("Nothing is there.");
  return first;
}

function renderPage(page: ReactNode): string {
  const body = renderToStaticMarkup(page);
  return `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${locale.siteName}</title><link rel="stylesheet" href="site.css"><script src="reader.js" defer></script></head><body>${body}</body></html>`;
}
