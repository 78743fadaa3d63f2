import { EmbargoReason, sayEnd } from "#components/embargoes/embargo-list.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { findEmbargo } from "#domain/embargoes/queries-embargoes.ts";
import { type Embargoable, embargoPath } from "#domain/embargoes/view-embargoes.ts";
import { getEmbargoesWords } from "#messages/embargoes.ts";

type Props = { actor: Actor; thing: Embargoable };

const words = getEmbargoesWords("en");

/** On top of a thing's page: until when it is kept back. */
export async function EmbargoNotice({ actor, thing }: Props) {
  const embargo = await findEmbargo(actor, thing);
  if (!embargo) return null;
  return (
    <Notice tone="warn">
      <strong>{words("here", { time: sayEnd(embargo) })}</strong>
      <p>{words("hereText")}</p>
      <EmbargoReason embargo={embargo} />
      {can(actor, "embargo.set") ? (
        <p>
          <a href={embargoPath(thing)}>{words("change")}</a>
        </p>
      ) : null}
    </Notice>
  );
}

/** At its end: the way to set one. */
export async function EmbargoLink({ actor, thing }: Props) {
  if (!can(actor, "embargo.set") || (await findEmbargo(actor, thing))) return null;
  return (
    <p>
      <a href={embargoPath(thing)}>{words("link")}</a>
    </p>
  );
}
