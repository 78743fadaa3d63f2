import { asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import { publishedQuoteCitations, publishedQuotes } from "#db/schema/published-quotes.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import type { Shown } from "#domain/settings/public-page.ts";
import { quotesTag, type Tag, tagOf } from "#domain/tags.ts";
import { loadPublicWitnesses, loadPublicWordings } from "./load-published.ts";
import { noFilters, type QuoteFilters } from "./rules-filters.ts";
import { findSpoken, groupPublicWitnesses, judgeWordings } from "./rules-published.ts";
import type {
  PublicQuote,
  PublicQuoteLine,
  PublicSpeaker,
  QuoteFilterChoices,
} from "./view-published.ts";

/** What the public reads of quotes, as the role that sees nothing else. */

type QuoteRow = typeof publishedQuotes.$inferSelect;

/** A quote by its code with all that readers may see of it, and what that is made from; or null. */
export async function findPublicQuote(
  code: string,
  language: string,
  db: Reader = publicDb(),
): Promise<Shown<PublicQuote> | null> {
  if (!/^q-[a-z0-9]{1,20}$/.test(code)) return null;
  const [row] = await db.select().from(publishedQuotes).where(eq(publishedQuotes.code, code));
  if (!row) return null;
  const wordings = await loadPublicWordings(db, [row.id]);
  const witnesses = await loadPublicWitnesses(db, row.id, language);
  const { originalNotHeldBecause } = row;
  const citedBy = await listCitingBriefs(db, row.id);
  const view = {
    ...toCircumstances(row, language),
    spokenLanguage: row.spokenLanguage,
    originalNotHeldBecause,
    isRevisedSince: row.isRevisedSince,
    wordings: judgeWordings(wordings, { originalNotHeldBecause }).map((wording) => ({
      ...wording,
      groups: groupPublicWitnesses(witnesses.filter((one) => one.wordingId === wording.id)),
    })),
    citedBy,
  };
  const tags = [
    ...tagsOf(row),
    ...witnesses.map(({ sourceId }) => tagOf("source", sourceId)),
    ...witnesses
      .flatMap(({ publisherId }) => publisherId ?? [])
      .map((id) => tagOf("organisation", id)),
    ...citedBy.map(({ briefId }) => tagOf("brief", briefId)),
  ];
  return { view, tags: [...new Set(tags)] };
}

/** The quote's own, and those of whom it names. */
function tagsOf({ id, speakerKind, speakerId, roleId, roleOrganisationId }: QuoteRow): Tag[] {
  return [
    tagOf("quote", id),
    ...(speakerId === null ? [] : [tagOf(speakerKind, speakerId)]),
    ...(roleId === null ? [] : [tagOf("role", roleId)]),
    ...(roleOrganisationId === null ? [] : [tagOf("organisation", roleOrganisationId)]),
  ];
}

async function listCitingBriefs(db: Reader, quoteId: string): Promise<PublicQuote["citedBy"]> {
  const { briefId, slug, title, language, n, isCurrent, publishedAt } = publishedQuoteCitations;
  return await db
    .select({ briefId, slug, title, language, n, isCurrent })
    .from(publishedQuoteCitations)
    .where(eq(publishedQuoteCitations.quoteId, quoteId))
    .orderBy(sql`${publishedAt} desc`, asc(slug));
}

export type QuotePage = { quotes: PublicQuoteLine[]; count: number; hasMore: boolean };
type Listed = Shown<QuotePage>;

/** A page of published quotes, what was said last first; those without a date come last. */
export async function listPublicQuotes(
  {
    filters = noFilters,
    page = 1,
    perPage = 30,
    language,
  }: {
    filters?: QuoteFilters;
    /** From 1. */
    page?: number;
    perPage?: number;
    /** The reader's. */
    language: string;
  },
  db: Reader = publicDb(),
): Promise<Listed> {
  const { ids, count } = await findPage(db, filters, { page, perPage });
  const rows = await loadRows(db, ids);
  const quotes = await toLines(db, rows, language);
  const tags = [...new Set([quotesTag, ...rows.flatMap(tagsOf)])];
  return { view: { quotes, count, hasMore: page * perPage < count }, tags };
}

/** For queries: lines of the quotes that are asked for, in the order given. */
export async function loadQuoteLines(
  db: Reader,
  ids: readonly string[],
  language: string,
): Promise<PublicQuoteLine[]> {
  return await toLines(db, await loadRows(db, ids), language);
}

/** What is said of each speaker is asked of these alone, and not of all that are put in order. */
async function loadRows(db: Reader, ids: readonly string[]): Promise<QuoteRow[]> {
  if (ids.length === 0) return [];
  const found = await db
    .select()
    .from(publishedQuotes)
    .where(inArray(publishedQuotes.id, [...ids]));
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function toLines(
  db: Reader,
  rows: readonly QuoteRow[],
  language: string,
): Promise<PublicQuoteLine[]> {
  const wordings = await loadPublicWordings(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((quote) => {
    const own = judgeWordings(
      wordings.filter(({ quoteId }) => quoteId === quote.id),
      quote,
    );
    const wording = own.find((one) => one.language === language) ?? findSpoken(own) ?? own[0];
    return wording ? [{ ...toCircumstances(quote, language), wording }] : [];
  });
}

type PageAsked = { page: number; perPage: number };

async function findPage(db: Reader, filters: QuoteFilters, { page, perPage }: PageAsked) {
  const { id, code, saidOn } = publishedQuotes;
  const rows = await db
    .select({ id, all: sql<number>`count(*) over ()::integer` })
    .from(publishedQuotes)
    .where(fits(filters))
    .orderBy(sql`upper(${saidOn}) desc nulls last`, asc(code))
    .offset((page - 1) * perPage)
    .limit(perPage);
  const [first] = rows;
  const ids = rows.map((row) => row.id);
  if (first || page === 1) return { ids, count: first?.all ?? 0 };
  // Past the end nothing says how many there are.
  return { ids, count: await db.$count(publishedQuotes, fits(filters)) };
}

function fits({ speaker, year, language }: QuoteFilters): SQL {
  const day = (of: number) => `${String(of).padStart(4, "0")}-01-01`;
  return sql.join(
    [
      sql`true`,
      ...(speaker === null ? [] : [sql`${publishedQuotes.speakerSlug} = ${speaker}`]),
      ...(year === null
        ? []
        : [
            sql`${publishedQuotes.saidOn} && daterange(${day(year)}::date, (${day(year)}::date + interval '1 year')::date)`,
          ]),
      ...(language === null
        ? []
        : [
            sql`${publishedQuotes.id} in (select quote_id from published_wordings where language = ${language})`,
          ]),
    ],
    sql` and `,
  );
}

const years = z.array(z.object({ year: z.number() }));

/** What the list can be narrowed to, and who is named there: whoever has a published quote, the years of the speeches, the languages of the wordings. */
export async function listQuoteFilters(
  language: string,
  db: Reader = publicDb(),
): Promise<Shown<QuoteFilterChoices>> {
  const { speakerKind: kind, speakerId: id, speakerSlug, speakerNames } = publishedQuotes;
  const speakers = await db
    .selectDistinct({ kind, id, slug: speakerSlug, names: speakerNames })
    .from(publishedQuotes)
    .where(sql`${publishedQuotes.speakerSlug} is not null`);
  const spoken = await db.execute(sql`
    select distinct extract(year from year)::integer as year
    from published_quotes q, generate_series(date_trunc('year', lower(q.said_on)::timestamp), (upper(q.said_on) - 1)::timestamp, interval '1 year') as year
    order by year desc`);
  const worded = await db.execute<{ language: string }>(
    sql`select distinct language from published_wordings order by language`,
  );
  const view = {
    speakers: speakers
      .flatMap(({ slug, names }) =>
        slug === null || names === null ? [] : [{ slug, name: chooseByLanguage(names, language) }],
      )
      .sort((a, b) => a.name.localeCompare(b.name, language)),
    years: years.parse(spoken.rows).map(({ year }) => year),
    languages: worded.rows.map((row) => row.language),
  };
  const named = speakers.flatMap((one) => (one.id === null ? [] : [tagOf(one.kind, one.id)]));
  return { view, tags: [quotesTag, ...named] };
}

function toCircumstances(row: QuoteRow, language: string) {
  const { id, code, saidOnEdtf: saidOn, occasion } = row;
  const speech = z.enum(["direct", "partial", "indirect"]).parse(row.speech);
  return { id, code, saidOn, occasion, speech, speaker: toSpeaker(row, language) };
}

function toSpeaker(row: QuoteRow, language: string): PublicSpeaker {
  const name = (names: QuoteRow["speakerNames"]) => names && chooseByLanguage(names, language);
  const role = name(row.roleTitles);
  const { speakerKind: kind, speakerId: id, speakerSlug: slug, speakerNames } = row;
  if ((kind === "person" || kind === "organisation") && id !== null && slug !== null) {
    return { kind, id, slug, name: name(speakerNames) ?? "", role };
  }
  if (kind === "role_holder") {
    return { kind, role: role ?? "", organisation: name(row.roleOrganisationNames) };
  }
  if (kind === "withheld") {
    return {
      kind,
      description: row.withheldDescription ?? "",
      reason: row.withheldReason ?? "",
      voucher: row.voucher ?? "",
    };
  }
  return { kind: "nobody" };
}
