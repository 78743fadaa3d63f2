import { formatInstantMinute } from "#components/time/instants.ts";
import { PutBackForm, ThrowAwayForm } from "#components/trash/throw-away-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Actor } from "#domain/auth/actor.ts";
import { mayThrow } from "#domain/trash/may-throw.ts";
import { findTrashState } from "#domain/trash/queries-trash.ts";
import type { ThrownAway } from "#domain/trash/view-trash.ts";
import { getTrashWords } from "#messages/trash.ts";
import { putBackHereAction, throwAwayAction } from "./actions.ts";

type Props = { actor: Actor; thing: ThrownAway };

const words = getTrashWords("en");

/** On top of a thing's page: that it is in the trash, since when, and the way back. */
export async function TrashNotice({ actor, thing }: Props) {
  const state = await findTrashState(actor, thing);
  if (!state) return null;
  return (
    <Notice tone="warn">
      <strong>{words("isThere", { by: state.by, at: formatInstantMinute(state.at) })}</strong>
      <p>{words("isThereText")}</p>
      {mayThrow(actor, thing.kind) ? (
        <PutBackForm action={putBackHereAction} thing={thing} submit="putBack" />
      ) : null}
    </Notice>
  );
}

/** At its end: the way there. */
export async function ThrowAwayPart({ actor, thing }: Props) {
  if (!mayThrow(actor, thing.kind) || (await findTrashState(actor, thing))) return null;
  return <ThrowAwayForm action={throwAwayAction} thing={thing} />;
}
