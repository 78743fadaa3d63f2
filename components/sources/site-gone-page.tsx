import { MessagePage } from "#components/site/message-page.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteHead } from "#components/site/site-head.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { sourcesPath } from "#domain/urls.ts";

/** In the place of a source that was shown once. Beside it the page needs describeGone() in its head, by which the front answers 410. */
export function SiteGonePage({ locale }: { locale: SiteLocale }) {
  const { words } = locale;
  return (
    <SiteFrame locale={locale} section={sourcesPath()}>
      <MessagePage title={words("sourcePage.goneTitle")}>
        <p>{words("sourcePage.goneText")}</p>
        <p>
          <a href={sourcesPath()}>{words("sourceList.clear")}</a>
        </p>
      </MessagePage>
    </SiteFrame>
  );
}

export function describeGone({ words, siteName }: SiteLocale): SiteHead {
  return {
    title: `${words("sourcePage.goneTitle")} · ${siteName}`,
    isUnlisted: true,
    status: 410,
  };
}
