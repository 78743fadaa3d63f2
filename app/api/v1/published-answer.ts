import { getBuildId } from "#domain/press/build-id.ts";
import { marks } from "#domain/press/clean.ts";
import {
  type PublicPage,
  type ReadShown,
  readPublicPage,
  type Scope,
} from "#domain/settings/public-page.ts";
import type { PublicPublication } from "#domain/settings/view.ts";

/** Data for anybody's script, from any site. */
export const openToAll = { "access-control-allow-origin": "*" };

/**
 * Answers with public data, read in one transaction, and tells the press in headers what it was made from. `respond` is handed null where there is no
 * such thing.
 */
export async function answerPublished<V>(
  scope: Scope,
  read: ReadShown<V>,
  respond: (view: V | null, publication: PublicPublication) => Response | Promise<Response>,
): Promise<Response> {
  const page = await readPublicPage(scope, read);
  const response = await respond(page.view, page.publication);
  for (const [name, value] of describePage(page)) response.headers.set(name, value);
  return response;
}

/** What the press and the front are told of an answer, as headers. */
export function describePage(page: PublicPage<unknown>): [string, string][] {
  return [
    [`x-${marks.tags}`, page.tags.join(" ")],
    [`x-${marks.change}`, String(page.change)],
    [`x-${marks.build}`, getBuildId()],
  ];
}
