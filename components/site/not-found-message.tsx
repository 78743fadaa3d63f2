import { briefsPath } from "#domain/urls.ts";
import { MessagePage } from "./message-page.tsx";
import type { SiteLocale } from "./site-locale.ts";

export function NotFoundMessage({ locale: { words } }: { locale: SiteLocale }) {
  return (
    <MessagePage title={words("notFoundTitle")}>
      <p>{words("notFoundText")}</p>
      <p>
        <a href={briefsPath()}>{words("allBriefs")}</a>
      </p>
    </MessagePage>
  );
}
