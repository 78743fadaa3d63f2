import { sitePage } from "#app/(site)/site-page.tsx";
import { linkQuote } from "#components/quotes/linked-quote.ts";
import { namePublicSpeaker } from "#components/quotes/name-public-speaker.ts";
import { QuotePage } from "#components/quotes/quote-page.tsx";
import { findPublicQuote } from "#domain/quotes/queries-published.ts";
import { besidePath, quotePath } from "#domain/urls.ts";

const descriptionCharsMax = 300;

export const { GET } = sitePage({
  scope: "one",
  read: async ({ code, lang }: { lang: string; code: string }, db) =>
    await findPublicQuote(code, lang, db),
  describe: (quote, site) => {
    const { words, siteName } = site.locale;
    const speaker = namePublicSpeaker(quote.speaker, words);
    return {
      title: `${words("quote.ofSpeaker", { speaker })} · ${siteName}`,
      description: quote.wordings[0]?.text?.slice(0, descriptionCharsMax) ?? "",
      canonical: quotePath(quote.code),
      alternates: { "application/json": besidePath(quotePath(quote.code)) },
      things: linkQuote(quote, site),
    };
  },
  render: (quote, { locale }) => <QuotePage quote={quote} locale={locale} />,
});
