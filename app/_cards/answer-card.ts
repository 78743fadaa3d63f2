import { answerPublished } from "#app/api/v1/published-answer.ts";
import type { Card } from "#components/cards/card.ts";
import { drawCardPng } from "#components/cards/draw-card-png.ts";
import type { ReadShown, Scope } from "#domain/settings/public-page.ts";
import type { PublicPublication } from "#domain/settings/view.ts";

/** A card as PNG, drawn when it is pressed; none where there is nothing that it would be of. */
export async function answerCard<V>(
  scope: Scope,
  read: ReadShown<V>,
  make: (view: V, publication: PublicPublication) => Card,
): Promise<Response> {
  return await answerPublished(scope, read, async (view, publication) =>
    view === null
      ? new Response("Not found\n", { status: 404, headers: { "cache-control": "no-store" } })
      : new Response(await drawCardPng(make(view, publication)), {
          headers: {
            "content-type": "image/png",
            "cache-control": "public, max-age=0, must-revalidate",
            "x-content-type-options": "nosniff",
          },
        }),
  );
}
