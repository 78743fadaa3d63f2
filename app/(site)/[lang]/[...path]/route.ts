import { sitePage } from "#app/(site)/site-page.tsx";

/** Every address of the site that no other page answers. Not notFound(): see domain/press/clean.ts. */
export const { GET } = sitePage<{ lang: string; path: string[] }, null>({
  scope: "many",
  read: async () => null,
  describe: () => ({ title: "" }),
  render: () => null,
});
