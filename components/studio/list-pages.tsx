import { LinkButton } from "#components/ui/link-button.tsx";
import { getStudioWords } from "#messages/studio.ts";

/** The way to a long list's other pages; nothing where there is one only. */
export function ListPages({
  path,
  query,
  page,
  hasMore,
}: {
  path: string;
  query: Record<string, string>;
  page: number;
  hasMore: boolean;
}) {
  const words = getStudioWords("en");
  if (page === 1 && !hasMore) return null;
  const toPage = (n: number) => `${path}?${new URLSearchParams({ ...query, page: String(n) })}`;
  return (
    <nav className="actions" aria-label={words("pages")}>
      {page > 1 ? <LinkButton href={toPage(page - 1)}>{words("pageBefore")}</LinkButton> : null}
      {hasMore ? <LinkButton href={toPage(page + 1)}>{words("pageAfter")}</LinkButton> : null}
    </nav>
  );
}
