import { formPage } from "#app/(site)/form-page.tsx";
import { StatusPage } from "#components/submissions/status-page.tsx";
import { submissionStatusPath } from "#domain/urls.ts";
import { getSubmittingWords } from "#messages/submitting.ts";
import { statusAction } from "../actions.ts";

const { generateMetadata, Page } = formPage({
  read: async () => ({ view: {}, tags: [] }),
  describe(_, { locale: { language, siteName } }) {
    const words = getSubmittingWords(language);
    return {
      title: `${words("status.title")} · ${siteName}`,
      description: words("status.description"),
      canonical: submissionStatusPath(),
    };
  },
  render: (_, { locale }) => <StatusPage locale={locale} action={statusAction} />,
});

export { generateMetadata };
export default Page;
