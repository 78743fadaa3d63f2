import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { getSubmittingWords } from "#messages/submitting.ts";
import { type FoundReceipt, StatusForm } from "./status-form.tsx";

export function StatusPage({
  locale,
  action,
}: {
  locale: SiteLocale;
  action: FormAction<FoundReceipt>;
}) {
  const words = getSubmittingWords(locale.language);
  return (
    <SiteFrame locale={locale}>
      <main className="page" id="content">
        <div className="shell door">
          <h1 className="headline">{words("status.title")}</h1>
          <StatusForm language={locale.language} action={action} />
        </div>
      </main>
    </SiteFrame>
  );
}
