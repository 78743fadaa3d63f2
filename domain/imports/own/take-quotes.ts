import { z } from "zod";
import type { Actor } from "#domain/auth/actor.ts";
import { addRole } from "#domain/people/commands-roles.ts";
import { createQuote } from "#domain/quotes/commands.ts";
import { addWitness, addWording } from "#domain/quotes/commands-wordings.ts";
import { speechKinds, translationStatuses } from "#domain/quotes/rules.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import type { Ledger, Span } from "./ledger.ts";
import type { ExportFolder } from "./read-folder.ts";

const speaker = z.discriminatedUnion("kind", [
  z.object({
    kind: z.enum(["person", "organisation"]),
    slug: z.string(),
    role: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("role_holder"),
    role: z.string(),
    organisation: z.string().nullable(),
  }),
  z.object({ kind: z.literal("withheld") }),
  z.object({ kind: z.literal("nobody") }),
]);
type GivenSpeaker = z.output<typeof speaker>;

const wording = z.object({
  id: z.string(),
  language: z.string(),
  text: z.string().nullable(),
  translation: z
    .object({
      status: z.enum(translationStatuses),
      translator: z.string(),
      from: z.string().nullable(),
      relayBecause: z.string().nullable(),
    })
    .nullable(),
  groups: z.array(
    z.object({
      witnesses: z.array(z.object({ origin: z.looseObject({ passageId: z.string().optional() }) })),
    }),
  ),
});
type GivenWording = z.output<typeof wording>;

const quote = z.object({
  id: z.string(),
  code: z.string(),
  speaker,
  saidOn: z.string().nullable(),
  occasion: z.string().nullable(),
  speech: z.enum(speechKinds),
  spokenLanguage: z.string().nullable(),
  originalNotHeldBecause: z.string().nullable(),
  wordings: z.array(wording),
});
type GivenQuote = z.output<typeof quote>;

export async function takeQuotes(actor: Actor, folder: ExportFolder, ledger: Ledger) {
  const items = await folder.readList("quotes.json", quote);
  for (const one of items) {
    const title = one.wordings[0]?.text ?? "";
    const told = { kind: "quote" as const, id: one.code, title };
    if (one.speaker.kind === "withheld") {
      await ledger.tell({ ...told, outcome: "left", remarks: [{ code: "speakerWithheld" }] });
      continue;
    }
    const first = one.wordings.find((given) => given.text !== null && spansOf(given, ledger)[0]);
    if (first === undefined) {
      await ledger.tell({ ...told, outcome: "left", remarks: [{ code: "witnessNotThere" }] });
      continue;
    }
    const made = await takeQuote(actor, { one, first }, ledger);
    await ledger.tell(
      made.ok
        ? { ...told, outcome: "new" }
        : { ...told, outcome: "broken", problems: made.problems },
    );
  }
}

/** Of its witnesses, those that are there. */
function spansOf({ groups }: GivenWording, ledger: Ledger): Span[] {
  return groups
    .flatMap(({ witnesses }) => witnesses)
    .flatMap(({ origin }) => ledger.spans.get(origin.passageId ?? "") ?? []);
}

type Parts = { one: GivenQuote; first: GivenWording };

async function takeQuote(actor: Actor, { one, first }: Parts, ledger: Ledger) {
  const who = await findSpeaker(actor, one.speaker, ledger);
  if (!who.ok) return who;
  const [passage, ...others] = spansOf(first, ledger);
  if (passage === undefined) return fail({ code: "passages.notThere" });
  const { saidOn, occasion, speech, spokenLanguage, originalNotHeldBecause } = one;
  const made = await createQuote(actor, {
    ...{ passage, text: first.text, language: first.language, speaker: who.value },
    ...{ saidOn, occasion, speech, spokenLanguage, originalNotHeldBecause },
    translation: toTranslation(first),
  });
  if (!made.ok) return made;
  const quoteId = made.value.id;
  ledger.quotes.set(one.id, quoteId);
  const wordingId = made.value.wordings[0]?.id ?? "";
  ledger.wordings.set(first.id, wordingId);
  for (const witness of others) {
    const added = await addWitness(actor, { wordingId, passage: witness });
    if (!added.ok) return added;
  }
  for (const further of one.wordings) {
    if (further === first || further.text === null) continue;
    const added = await takeWording(actor, { quoteId, further }, ledger);
    if (!added.ok) return added;
  }
  return succeed(null);
}

type Further = { quoteId: string; further: GivenWording };

async function takeWording(
  actor: Actor,
  { quoteId, further }: Further,
  ledger: Ledger,
): Promise<Result<null>> {
  const [passage] = spansOf(further, ledger);
  const { language, text } = further;
  const added = await addWording(actor, {
    ...{ quoteId, language, text, passage: passage ?? null },
    translation: toTranslation(further),
  });
  if (!added.ok) return added;
  const known = new Set(ledger.wordings.values());
  const made = added.value.wordings.find(({ id }) => !known.has(id));
  if (made) ledger.wordings.set(further.id, made.id);
  return succeed(null);
}

function toTranslation({ translation }: GivenWording) {
  if (translation === null) return null;
  const { status, translator, from: translatedFrom, relayBecause } = translation;
  return { status, translator, translatedFrom, relayBecause };
}

async function findSpeaker(actor: Actor, given: GivenSpeaker, ledger: Ledger) {
  const missing = fail({ code: "thing.notFound", field: "speaker" });
  if (given.kind === "nobody") return succeed({ kind: "nobody" as const });
  if (given.kind === "withheld") return missing;
  if (given.kind === "role_holder") {
    const organisation = { name: given.organisation ?? "", language: "en" };
    const role = await addRole(actor, { titles: { en: given.role }, organisation });
    if (!role.ok) return role;
    return succeed({ kind: "role_holder" as const, roleId: role.value.id });
  }
  const found = ledger.speakers.get(given.slug);
  if (found === undefined) return missing;
  const { kind, id, roles } = found;
  if (kind === "organisation") return succeed({ kind, organisationId: id });
  const roleId = given.role === null ? null : (roles.get(given.role) ?? null);
  return succeed({ kind, personId: id, roleId });
}
