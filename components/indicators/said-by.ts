import type { StatisticView } from "#domain/indicators/view.ts";

type SaidBy = StatisticView["speaker"];

/** How a form says who said a value, as the lists of components/quotes/speaker-groups.ts do: "person:<id>:<role's id>", "organisation:<id>", "role:<id>"; empty of nobody. */
export function toSaidByValue({ personId, organisationId, roleId }: SaidBy): string {
  if (personId !== null) return `person:${personId}:${roleId ?? ""}`;
  if (organisationId !== null) return `organisation:${organisationId}`;
  return roleId === null ? "" : `role:${roleId}`;
}

/** What such a form says; null where nobody is named. The command judges it. */
export function readSaidBy(text: string): Partial<SaidBy> | null {
  const [kind, id = "", roleId = ""] = text.split(":");
  switch (kind) {
    case "person":
      return { personId: id, roleId: roleId === "" ? null : roleId };
    case "organisation":
      return { organisationId: id };
    case "role":
      return { roleId: id };
    default:
      return null;
  }
}
