import { isAboutPage } from "#domain/about/view.ts";
import { aboutPage } from "../about-page.tsx";

export const { GET } = aboutPage<{ lang: string; page: string }>(({ page }) =>
  isAboutPage(page) && page !== "about" ? page : null,
);
