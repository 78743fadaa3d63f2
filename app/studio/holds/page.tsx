import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { PlaceHoldForm } from "#components/holds/hold-forms.tsx";
import { HoldList } from "#components/holds/hold-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { findHoldable, listHolds } from "#domain/holds/queries-holds.ts";
import type { HeldThing } from "#domain/holds/view-holds.ts";
import { getHoldsWords } from "#messages/holds.ts";
import { readParam, type SearchParams } from "../read-query.ts";
import { liftHoldAction, placeHoldAction } from "./actions.ts";

const words = getHoldsWords("en");

export const metadata: Metadata = { title: words("title") };

/** Every hold; from a thing's page also the form that places one on it. */
export default async function HoldsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const holds = await listHolds(actor);
  if (!holds) notFound();
  const query = await searchParams;
  const on = readHeld(readParam(query, "source"), readParam(query, "brief"));
  const title = on && (await findHoldable(actor, on));
  if (on && title === null && can(actor, "hold.place")) notFound();
  const standing = holds.filter(({ end }) => end === null);
  const lifted = holds.filter(({ end }) => end !== null);
  const lift = can(actor, "hold.lift") ? liftHoldAction : null;
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        <p>{words("intro")}</p>
        {on && title !== null ? (
          <PlaceHoldForm action={placeHoldAction} on={on} title={title} />
        ) : null}
        <h2>{words("standing")}</h2>
        {standing.length === 0 ? (
          <p>{words("nothingStands")}</p>
        ) : (
          <HoldList holds={standing} lift={lift} />
        )}
        {can(actor, "hold.place") && on === null ? (
          <>
            <p>{words("howToPlace")}</p>
            <PlaceHoldForm action={placeHoldAction} on={null} title={null} />
          </>
        ) : null}
        {lifted.length > 0 ? (
          <>
            <h2>{words("lifted")}</h2>
            <HoldList holds={lifted} lift={null} />
          </>
        ) : null}
      </div>
    </StudioPage>
  );
}

function readHeld(sourceId: string, briefId: string): HeldThing {
  if (sourceId !== "") return { kind: "source", id: sourceId };
  return briefId === "" ? null : { kind: "brief", id: briefId };
}
