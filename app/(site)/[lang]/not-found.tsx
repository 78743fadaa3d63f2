import { NotFoundMessage } from "#components/site/not-found-message.tsx";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { defaultLanguage } from "#messages/languages.ts";

/** Next gives this page no parameters, so it speaks the site's first language. */
export default function NotFoundPage() {
  return <NotFoundMessage locale={getSiteLocale(defaultLanguage)} />;
}
