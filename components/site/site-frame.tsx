import type { ReactNode } from "react";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";
import type { SiteLocale } from "./site-locale.ts";

/** Header and footer around a page, which says to which section it belongs: a layout wouldn't know. */
export function SiteFrame({
  locale,
  section = null,
  children,
}: {
  locale: SiteLocale;
  /** The path of the section's own page. */
  section?: string | null;
  children: ReactNode;
}) {
  return (
    <>
      <SiteHeader locale={locale} current={section} />
      {children}
      <SiteFooter locale={locale} />
    </>
  );
}
