import { briefsPath } from "#domain/urls.ts";
import { MessagePage } from "./message-page.tsx";
import { SiteFrame } from "./site-frame.tsx";
import type { SiteHead } from "./site-head.tsx";
import type { SiteLocale } from "./site-locale.ts";

/** Beside it the page needs describeNotFound() in its head, by which the front answers 404. */
export function NotFound({ locale }: { locale: SiteLocale }) {
  const { words } = locale;
  return (
    <SiteFrame locale={locale}>
      <MessagePage title={words("notFoundTitle")}>
        <p>{words("notFoundText")}</p>
        <p>
          <a href={briefsPath()}>{words("allBriefs")}</a>
        </p>
      </MessagePage>
    </SiteFrame>
  );
}

export function describeNotFound({ words, siteName }: SiteLocale): SiteHead {
  return {
    title: `${words("notFoundTitle")} · ${siteName}`,
    isUnlisted: true,
    status: 404,
  };
}
