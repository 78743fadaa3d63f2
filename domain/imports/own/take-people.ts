import { z } from "zod";
import type { Actor } from "#domain/auth/actor.ts";
import { createOrganisation, createPerson } from "#domain/people/commands.ts";
import type { Ledger } from "./ledger.ts";
import type { ExportFolder } from "./read-folder.ts";

const byLanguage = z.record(z.string(), z.string());
const speaker = z.object({
  kind: z.enum(["person", "organisation"]),
  slug: z.string(),
  name: z.string(),
  names: byLanguage.catch({}),
  note: z.string().nullable(),
  roles: z.array(
    z.object({
      title: z.string(),
      titles: byLanguage.catch({}),
      other: z.object({ name: z.string(), slug: z.string().nullable() }).nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
});
type GivenSpeaker = z.output<typeof speaker>;

/** Organisations first: people hold their roles in them. */
export async function takePeople(actor: Actor, folder: ExportFolder, ledger: Ledger) {
  const items = await folder.readList("people.json", speaker);
  const [people, organisations] = [
    items.filter(({ kind }) => kind === "person"),
    items.filter(({ kind }) => kind === "organisation"),
  ];
  for (const one of [...organisations, ...people]) {
    const made =
      one.kind === "person"
        ? await takePerson(actor, one, ledger)
        : await takeOrganisation(actor, one, ledger);
    const told = { kind: "person" as const, id: one.slug, title: one.name };
    await ledger.tell(
      made.ok
        ? { ...told, outcome: "new" }
        : { ...told, outcome: "broken", problems: made.problems },
    );
  }
}

const inLanguages = (given: Record<string, string>, name: string) =>
  Object.keys(given).length > 0 ? given : { en: name };

async function takeOrganisation(actor: Actor, one: GivenSpeaker, ledger: Ledger) {
  const { note } = one;
  const named = inLanguages(one.names, one.name);
  const made = await createOrganisation(actor, { names: named, note });
  if (!made.ok) return made;
  for (const name of Object.values(named)) ledger.organisations.set(name, made.value.id);
  const { id } = made.value;
  ledger.speakers.set(one.slug, { kind: "organisation", id, roles: new Map() });
  return made;
}

async function takePerson(actor: Actor, one: GivenSpeaker, ledger: Ledger) {
  const roles = one.roles.map(({ title, titles, other, from, to }) => ({
    titles: inLanguages(titles, title),
    organisation: other && toReference(other.name, ledger),
    ...{ from, to },
  }));
  const made = await createPerson(actor, { names: inLanguages(one.names, one.name), roles });
  if (!made.ok) return made;
  const byTitle = new Map(
    one.roles.flatMap(({ title, from, to }) => {
      const same = made.value.roles.find(
        (role) =>
          role.from === from && role.to === to && Object.values(role.titles).includes(title),
      );
      return same ? [[title, same.id] as const] : [];
    }),
  );
  ledger.speakers.set(one.slug, { kind: "person", id: made.value.id, roles: byTitle });
  return made;
}

function toReference(name: string, ledger: Ledger) {
  const id = ledger.organisations.get(name);
  return id === undefined ? { name, language: "en" } : { id };
}

/** An organisation that the export names and says nothing else of: by its names, of which one at least is known. */
export async function requireOrganisation(
  actor: Actor,
  given: Record<string, string>,
  ledger: Ledger,
): Promise<string | null> {
  const known = Object.values(given).map((name) => ledger.organisations.get(name));
  const id = known.find((one) => one !== undefined);
  if (id !== undefined) return id;
  const made = await createOrganisation(actor, { names: given, note: null });
  if (!made.ok) return null;
  for (const name of Object.values(given)) ledger.organisations.set(name, made.value.id);
  return made.value.id;
}

/** A person whom the export names as having said a value, and who has no page. */
export async function requirePerson(
  actor: Actor,
  names: Record<string, string>,
  ledger: Ledger,
): Promise<string | null> {
  const key = JSON.stringify(names);
  const known = ledger.unpaged.get(key);
  if (known !== undefined) return known;
  const made = await createPerson(actor, { names });
  if (made.ok) ledger.unpaged.set(key, made.value.id);
  return made.ok ? made.value.id : null;
}
