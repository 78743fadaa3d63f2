import { formPage } from "#app/(site)/form-page.tsx";
import { SubmitPage } from "#components/submissions/submit-page.tsx";
import { createFormToken } from "#domain/submissions/form-token.ts";
import { createProofChallenge } from "#domain/submissions/proof.ts";
import { findAboutEvidence } from "#domain/submissions/queries-about.ts";
import { submitPath } from "#domain/urls.ts";
import { getSubmittingWords } from "#messages/submitting.ts";
import { submitAction } from "./actions.ts";

const aboutCharsMax = 300;

const { generateMetadata, Page } = formPage({
  async read({ search }, db) {
    const about = typeof search.about === "string" ? search.about.slice(0, aboutCharsMax) : "";
    const evidence = await findAboutEvidence(about, db);
    const challenge = await createProofChallenge();
    return { view: { about, evidence, challenge, token: createFormToken() }, tags: [] };
  },
  describe(_, { locale: { language, siteName } }) {
    const words = getSubmittingWords(language);
    return {
      title: `${words("title")} · ${siteName}`,
      description: words("description"),
      canonical: submitPath(),
    };
  },
  render: (view, { locale }) => <SubmitPage {...view} locale={locale} action={submitAction} />,
});

export { generateMetadata };
export default Page;
