/** So many are painted when a capture comes, or when somebody turns to a page that isn't painted yet: what is read next, and not a book's two thousand at once. */
export const pagesAtOnce = 40;

/** The pages to paint where somebody reads from `from` on: `pages` in their order. */
export function chooseStretch(
  pages: readonly number[],
  from: number,
): { from: number; to: number } {
  const to = pages
    .filter((page) => page >= from)
    .slice(0, pagesAtOnce)
    .at(-1);
  return { from, to: to ?? from };
}

/** The page that somebody asked for, or the next one after it, of `pages` in their order; without a number, or beyond them all, the first. Undefined where there are none. */
export function choosePage<Page extends { page: number }>(
  pages: readonly Page[],
  asked: string,
): Page | undefined {
  const number = /^\d{1,6}$/.test(asked) ? Number(asked) : 1;
  return pages.find(({ page }) => page >= number) ?? pages[0];
}

/** Whether the worker was told to paint a page when its capture came: it will be there, without anybody asking. */
export function isPaintedUnasked(pages: readonly { page: number }[], page: number): boolean {
  return pages.findIndex((each) => each.page === page) < pagesAtOnce;
}
