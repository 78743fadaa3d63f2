import type { SpeakerOption } from "#domain/people/view.ts";
import type { RoleChoice, SpeakerChoice } from "./room-types.ts";

/** Whoever was found, as the speaker: with the role that they held on the day asked about, where one is known. */
export function toSpeakerChoice(option: SpeakerOption): SpeakerChoice {
  switch (option.kind) {
    case "person": {
      const roles = option.roles.map(toRoleChoice);
      const held = roles.find(({ heldThen }) => heldThen === true);
      const { id: personId, name } = option;
      return { kind: "person", personId, name, roles, roleId: held?.id ?? null };
    }
    case "organisation":
      return { kind: "organisation", organisationId: option.id, name: option.name };
    case "role_holder":
      return { kind: "role_holder", roleId: option.role.id, name: nameRole(option.role) };
  }
}

type Role = {
  id: string;
  title: string;
  organisation: { name: string } | null;
  heldThen: boolean | null;
};

function toRoleChoice(role: Role): RoleChoice {
  return { id: role.id, title: nameRole(role), heldThen: role.heldThen };
}

function nameRole({ title, organisation }: Omit<Role, "id" | "heldThen">): string {
  if (organisation === null || title.includes(organisation.name)) return title;
  return `${title}, ${organisation.name}`;
}

/** Whether a text that says `called` may mean a person of these names: every word of it is a word of one of them. */
export function isCalled(called: string, names: Record<string, string>): boolean {
  const words = toWords(called);
  if (!words.some((word) => word.length > 2)) return false;
  return Object.values(names).some((name) => {
    const known = new Set(toWords(name));
    return words.every((word) => known.has(word));
  });
}

function toWords(name: string): string[] {
  return name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/['’]s\b/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
