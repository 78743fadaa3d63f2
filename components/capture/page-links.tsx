import { Button } from "#components/ui/button.tsx";
import { sequence } from "#components/ui/sequence.ts";
import type { PagesOfCapture } from "#domain/capture/view-regions.ts";
import { getEvidenceWords } from "#messages/evidence.ts";

const words = getEvidenceWords("en");

/** From page to page of what is read as pictures, to any of them by its number, and to those where somebody has read already. */
export function PageLinks({
  pages,
  page,
  path,
}: {
  pages: PagesOfCapture;
  page: number;
  path: string;
}) {
  const at = pages.findIndex((each) => each.page === page);
  const [before, after] = [pages[at - 1], pages[at + 1]];
  const read = pages.filter((each) => each.regions > 0 && each.page !== page);
  return (
    <nav className="page-links" aria-label={words("room.picture.pages")}>
      <p className="part-links">
        {before ? (
          <a href={`${path}?page=${before.page}`} rel="prev">
            {words("room.picture.before", { page: before.page })}
          </a>
        ) : null}
        <b>{words("room.picture.at", { page, at: at + 1, of: pages.length })}</b>
        {after ? (
          <a href={`${path}?page=${after.page}`} rel="next">
            {words("room.picture.after", { page: after.page })}
          </a>
        ) : null}
      </p>
      <form action={path} method="get">
        <label htmlFor="go-to-page">{words("room.picture.goTo")}</label>
        <input
          className="input"
          id="go-to-page"
          name="page"
          inputMode="numeric"
          size={5}
          defaultValue={page}
        />
        <Button type="submit" size="small">
          {words("room.picture.go")}
        </Button>
      </form>
      {read.length === 0 ? null : (
        <p>
          {words("room.picture.withWords")}
          {sequence(read, (each, place) => (
            <>
              {place === 0 ? null : ", "}
              <a href={`${path}?page=${each.page}`}>{each.page}</a>
            </>
          ))}
        </p>
      )}
    </nav>
  );
}
