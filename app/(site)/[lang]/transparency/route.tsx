import { sitePage } from "#app/(site)/site-page.tsx";
import { FiguresPage } from "#components/submissions/figures-page.tsx";
import { listPublicMonths } from "#domain/submissions/queries-figures.ts";
import { figuresTag } from "#domain/tags.ts";
import { figuresPath } from "#domain/urls.ts";
import { getFiguresWords } from "#messages/submission-figures.ts";

export const { GET } = sitePage({
  scope: "many",
  read: async (_, db) => ({ view: await listPublicMonths(db), tags: [figuresTag] }),
  describe(_, { locale: { language, siteName } }) {
    const words = getFiguresWords(language);
    return {
      title: `${words("title")} · ${siteName}`,
      description: words("description"),
      canonical: figuresPath(),
    };
  },
  render: (months, { locale }) => <FiguresPage months={months} locale={locale} />,
});
