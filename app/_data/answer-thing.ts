import { describePage, openToAll } from "#app/api/v1/published-answer.ts";
import { type ReadShown, readPublicPage, type Scope } from "#domain/settings/public-page.ts";
import { getSettings } from "#settings.ts";
import { answerText } from "./answer-text.ts";
import { answerProblem } from "./problem.ts";

/** That there was such a thing, and readers have it no more. */
export const gone = "gone";

type Thing<V> = {
  scope: Scope;
  read: ReadShown<V | typeof gone>;
  /** As it is given out; `publicUrl` is where the site stands. */
  make: (view: V, publicUrl: string) => object;
  /** "source": what it is that isn't there. */
  noun: string;
};

/** A thing as data: the same under the API and beside its page, with the page's own answers for what isn't there, or no longer. */
export async function answerThing<V>(
  request: Request,
  { scope, read, make, noun }: Thing<V>,
): Promise<Response> {
  const page = await readPublicPage<V | typeof gone>(scope, read);
  const { view, movedTo } = page;
  const respond = () => {
    if (movedTo !== null)
      return new Response(null, {
        status: 308,
        headers: { ...openToAll, "cache-control": "no-store", location: `${movedTo}.json` },
      });
    if (view === null) return answerProblem(404, `There is no such ${noun}.`);
    if (view === gone) return answerProblem(410, `The ${noun} was taken back with what cited it.`);
    return answerText(request, JSON.stringify(make(view as V, getSettings().publicUrl)));
  };
  const response = respond();
  for (const [name, value] of describePage(page)) response.headers.set(name, value);
  return response;
}

/** The name of a thing in the last part of an address that ends in ".json"; empty where it ends otherwise, which names nothing. */
export function nameOfFile(file: string): string {
  return /^([\w~-]{1,120})\.json$/.exec(file)?.[1] ?? "";
}
