import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { LiftEmbargoForm, SetEmbargoForm } from "#components/embargoes/embargo-forms.tsx";
import { EmbargoList, EmbargoReason, sayEnd } from "#components/embargoes/embargo-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import {
  findEmbargo,
  findEmbargoable,
  listEmbargoes,
} from "#domain/embargoes/queries-embargoes.ts";
import { embargoablePath, readEmbargoable } from "#domain/embargoes/view-embargoes.ts";
import { timeZones } from "#domain/local-time.ts";
import { getTimeZone } from "#domain/settings/queries.ts";
import { getEmbargoesWords } from "#messages/embargoes.ts";
import { readParam, type SearchParams } from "../read-query.ts";
import { liftEmbargoAction, setEmbargoAction } from "./actions.ts";

const words = getEmbargoesWords("en");

export const metadata: Metadata = { title: words("title") };

/** Every embargo; from a thing's page the form that sets its own. */
export default async function EmbargoesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const query = await searchParams;
  const on = readEmbargoable(readParam(query, "kind"), readParam(query, "id"));
  if (!on) {
    const embargoes = await listEmbargoes(actor);
    if (!embargoes) notFound();
    return (
      <StudioPage>
        <div className="page-stack">
          <h1>{words("title")}</h1>
          <p>{words("intro")}</p>
          {embargoes.length === 0 ? (
            <p>{words("nothing")}</p>
          ) : (
            <EmbargoList embargoes={embargoes} mayChange={can(actor, "embargo.set")} />
          )}
          <p>{words("howToSet")}</p>
        </div>
      </StudioPage>
    );
  }
  const title = await findEmbargoable(actor, on);
  if (title === null) notFound();
  const embargo = await findEmbargo(actor, on);
  return (
    <StudioPage bar={<a href={embargoablePath(on)}>{title}</a>}>
      <div className="page-stack">
        <h1>{words("set.of", { title })}</h1>
        {embargo ? (
          <>
            <p>{words("here", { time: sayEnd(embargo) })}</p>
            <EmbargoReason embargo={embargo} />
          </>
        ) : (
          <p>{words("intro")}</p>
        )}
        <SetEmbargoForm
          action={setEmbargoAction}
          on={on}
          timeZones={{ all: timeZones, chosen: embargo?.said?.timeZone ?? (await getTimeZone()) }}
          isAgain={embargo !== null}
        />
        {embargo ? <LiftEmbargoForm action={liftEmbargoAction} on={on} /> : null}
      </div>
    </StudioPage>
  );
}
