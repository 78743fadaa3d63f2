import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { OrganisationView, PersonView, RoleView } from "#domain/people/view.ts";
import type { SpeakerView } from "#domain/quotes/view.ts";
import { getQuotesWords } from "#messages/quotes.ts";
import type { SpeakerGroup } from "./speaker-select.tsx";

/** How a form says who speaks: "person:<id>:<role's id>", "organisation:<id>", "role:<id>", "withheld:<id>", "nobody". */
export function toSpeakerValue(speaker: SpeakerView): string {
  switch (speaker.kind) {
    case "person":
      return `person:${speaker.personId}:${speaker.role?.id ?? ""}`;
    case "organisation":
      return `organisation:${speaker.organisationId}`;
    case "role_holder":
      return `role:${speaker.role.id}`;
    case "withheld":
      return `withheld:${speaker.withheldSpeakerId}`;
    case "nobody":
      return "nobody";
  }
}

/** Somebody who must not be named, and whom the form describes. */
export const withheldAnew = "withheld:new";

type Known = {
  people: readonly PersonView[];
  organisations: readonly OrganisationView[];
  roleHolders: readonly RoleView[];
};

/** Everybody who may be named; besides, that nobody is, and whoever must not be named: as there is one already, or described anew. */
export function listSpeakerGroups(known: Known, now: SpeakerView): SpeakerGroup[] {
  const words = getQuotesWords("en");
  const others = [
    { value: "nobody", label: words("revise.nobody") },
    { value: withheldAnew, label: words("revise.withheldNew") },
  ];
  if (now.kind === "withheld") {
    const { description } = now;
    others.push({
      value: toSpeakerValue(now),
      label: words("revise.withheldAsNow", { description }),
    });
  }
  return [...listNamedGroups(known), { label: words("revise.others"), options: others }];
}

/** Everybody who may be named, people with each of their roles. */
export function listNamedGroups(known: Known): SpeakerGroup[] {
  const words = getQuotesWords("en");
  return [
    {
      label: words("revise.people"),
      options: known.people.flatMap(({ id, name, roles }) => [
        ...roles.map((role) => ({
          value: `person:${id}:${role.id}`,
          label: words("revise.withRole", { name, role: nameRole(role) }),
        })),
        { value: `person:${id}:`, label: name },
      ]),
    },
    {
      label: words("revise.organisations"),
      options: known.organisations.map(({ id, name }) => ({
        value: `organisation:${id}`,
        label: name,
      })),
    },
    {
      label: words("revise.roleHolders"),
      options: known.roleHolders.map((role) => ({
        value: `role:${role.id}`,
        label: [nameRole(role), role.organisation?.name].filter(Boolean).join(", "),
      })),
    },
  ].filter(({ options }) => options.length > 0);
}

function nameRole({ title, from, to }: RoleView): string {
  if (from === null && to === null) return title;
  const words = getQuotesWords("en");
  return words("revise.heldBetween", {
    role: title,
    from: from === null ? "" : formatEdtf(from, "en"),
    to: to === null ? "" : formatEdtf(to, "en"),
  });
}
