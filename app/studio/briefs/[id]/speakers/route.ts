import { getActor } from "#app/_auth/actor.ts";
import type { SpeakerChoice } from "#components/editor/dialogs/passage-requests.ts";
import { findSpeakers } from "#domain/people/queries-speakers.ts";
import type { SpeakerOption } from "#domain/people/view.ts";

/** Whoever may have said something: by name (`?q=`), those that held a role on the day (`?on=`) first. */
export async function GET(request: Request): Promise<Response> {
  const actor = await getActor();
  if (actor.kind !== "staff") return Response.json({ problems: [] }, { status: 401 });
  const asked = new URL(request.url).searchParams;
  const on = asked.get("on");
  const found = await findSpeakers(actor, {
    search: (asked.get("q") ?? "").slice(0, 200),
    on: on === "" ? null : on,
  });
  return Response.json(found.flatMap(toChoices), { headers: { "cache-control": "no-store" } });
}

/** A person stands there with each role that was held then, and without one. */
function toChoices(option: SpeakerOption): SpeakerChoice[] {
  switch (option.kind) {
    case "person":
      return [
        ...option.roles
          .filter(({ heldThen }) => heldThen !== false)
          .map((role) => ({
            label: `${option.name}, ${role.title}`,
            speaker: { kind: "person" as const, personId: option.id, roleId: role.id },
          })),
        { label: option.name, speaker: { kind: "person", personId: option.id, roleId: null } },
      ];
    case "organisation":
      return [{ label: option.name, speaker: { kind: "organisation", organisationId: option.id } }];
    case "role_holder":
      return [
        {
          label: [option.role.title, option.role.organisation?.name].filter(Boolean).join(", "),
          speaker: { kind: "role_holder", roleId: option.role.id },
        },
      ];
  }
}
