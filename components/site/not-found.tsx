import type { Metadata } from "next";
import { marks } from "#domain/press/clean.ts";
import { briefsPath } from "#domain/urls.ts";
import { MessagePage } from "./message-page.tsx";
import { SiteFrame } from "./site-frame.tsx";
import type { SiteLocale } from "./site-locale.ts";

/** Beside it the page needs describeNotFound() as its metadata, by which the front answers 404. */
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

export function describeNotFound({ words, siteName }: SiteLocale): Metadata {
  return {
    title: `${words("notFoundTitle")} · ${siteName}`,
    robots: { index: false },
    other: { [marks.status]: "404" },
  };
}
