import { sitePage } from "#app/(site)/site-page.tsx";
import { SiteCapturePage } from "#components/sources/site-capture-page.tsx";
import { describeGone, SiteGonePage } from "#components/sources/site-gone-page.tsx";
import { nameSource } from "#components/sources/source-name.tsx";
import type { Shown } from "#domain/settings/public-page.ts";
import type { PublicCapture } from "#domain/sources/public-view.ts";
import { isTakenBack } from "#domain/sources/queries-public.ts";
import { findPublicCapture } from "#domain/sources/queries-public-captures.ts";
import { besidePath, capturePath } from "#domain/urls.ts";

export const { GET } = sitePage({
  scope: "one",
  async read(
    { lang, code, n }: { lang: string; code: string; n: string },
    db,
  ): Promise<Shown<PublicCapture | "gone"> | null> {
    const shown = await findPublicCapture(code, n, { language: lang }, db);
    if (shown) return { view: shown.capture, tags: shown.tags };
    return (await isTakenBack(code, db)) ? { view: "gone", tags: [] } : null;
  },
  describe(view, { locale }) {
    if (view === "gone") return describeGone(locale);
    const { source, capture } = view;
    const { words, siteName } = locale;
    const title = nameSource(source, locale);
    return {
      title: `${words("capturePage.title", { n: capture.n })}, ${title} · ${siteName}`,
      description: words("capturePage.description", { title }),
      canonical: capturePath(source.code, capture.n),
      alternates: { "application/json": besidePath(capturePath(source.code, capture.n)) },
      // The words are another's: who looks for them is to find the original.
      isUnlisted: true,
    };
  },
  render: (view, { locale }) =>
    view === "gone" ? (
      <SiteGonePage locale={locale} />
    ) : (
      <SiteCapturePage capture={view} locale={locale} />
    ),
});
