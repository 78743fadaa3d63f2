import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { captures, passages, passageTexts } from "#db/schema/captures.ts";
import { organisations } from "#db/schema/people.ts";
import { withheldSpeakers } from "#db/schema/quotes.ts";
import { sources } from "#db/schema/sources.ts";
import { staff } from "#db/schema/staff.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import type { PassageReference } from "#domain/capture/input.ts";
import { ensurePassage } from "#domain/capture/writes.ts";
import { findOrganisation, findPerson, findRole } from "#domain/people/queries.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { seal } from "#domain/seals/seal.ts";
import type { SpeakerInput } from "./input.ts";
import { checkRoleHeld } from "./rules.ts";
import { insertWithheldSpeaker, type QuoteStateRow } from "./writes.ts";

/** For commands: what an input refers to, looked up in their transaction, with a problem where it isn't there or doesn't fit. */

type SpeakerColumns = Pick<
  QuoteStateRow,
  "speakerKind" | "speakerPersonId" | "speakerOrganisationId" | "withheldSpeakerId" | "roleId"
>;

const missing = { code: "thing.notFound", field: "speaker" } as const;

/** The columns of a state that say who speaks. A person's role is theirs, and was held on the day. */
export async function resolveSpeaker(
  tx: Tx,
  speaker: SpeakerInput,
  saidOn: string | null,
): Promise<Result<SpeakerColumns>> {
  const speakerKind = speaker.kind;
  switch (speaker.kind) {
    case "nobody":
      return succeed({ speakerKind });
    case "person":
      if (!(await findPerson(tx, speaker.personId))) return fail(missing);
      return await resolveRole(tx, { roleId: speaker.roleId, personId: speaker.personId, saidOn });
    case "role_holder":
      return await resolveRole(tx, { roleId: speaker.roleId, personId: null, saidOn });
    case "organisation": {
      const found = await findOrganisation(tx, speaker.organisationId);
      return found ? succeed({ speakerKind, speakerOrganisationId: found.id }) : fail(missing);
    }
    case "withheld":
      return await resolveWithheld(tx, speaker);
  }
}

async function resolveRole(
  tx: Tx,
  wanted: { roleId: string | null; personId: string | null; saidOn: string | null },
): Promise<Result<SpeakerColumns>> {
  const { roleId, personId, saidOn } = wanted;
  const speakerKind = personId === null ? "role_holder" : "person";
  const columns = { speakerKind, speakerPersonId: personId, roleId } as const;
  if (roleId === null) return succeed(columns);
  const role = await findRole(tx, roleId);
  if (!role) return fail(missing);
  if (role.personId !== personId) {
    const code = personId === null ? "quotes.roleIsNamed" : "quotes.roleNotTheirs";
    return fail({ code, field: "speaker" });
  }
  const problems = checkRoleHeld(role, saidOn);
  return problems.length > 0 ? fail(...problems) : succeed(columns);
}

async function resolveWithheld(
  tx: Tx,
  speaker: Extract<SpeakerInput, { kind: "withheld" }>,
): Promise<Result<SpeakerColumns>> {
  const speakerKind = "withheld";
  if ("withheldSpeakerId" in speaker) {
    const rows = await tx
      .select({ id: withheldSpeakers.id })
      .from(withheldSpeakers)
      .where(eq(withheldSpeakers.id, speaker.withheldSpeakerId));
    return rows[0] ? succeed({ speakerKind, withheldSpeakerId: rows[0].id }) : fail(missing);
  }
  const vouchers = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(eq(staff.id, speaker.voucherId));
  if (!vouchers[0]) return fail(missing);
  const { description, reason, voucherId, identity } = speaker;
  const sealed = identity === null ? null : await seal(identity);
  const withheldSpeakerId = await insertWithheldSpeaker(tx, {
    ...{ description, reason, voucherId },
    ...(sealed && { sealedIdentity: sealed.bytes, keyId: sealed.keyId }),
  });
  return succeed({ speakerKind, withheldSpeakerId });
}

/** A passage with what a quote must know of where it stands. */
export type QuotedPassage = {
  id: string;
  textLayerId: string | null;
  start: number | null;
  end: number | null;
  exact: string;
  method: string;
  source: {
    language: string;
    translator: string | null;
    translatedFrom: string | null;
    originalNotHeldBecause: string | null;
    publisher: string | null;
  };
};

/** The passage that is referred to, made where it isn't there yet. */
export async function resolvePassage(
  tx: Tx,
  actor: Actor,
  reference: PassageReference,
): Promise<Result<QuotedPassage>> {
  const notThere = fail({ code: "passages.notThere", field: "passage" });
  const createdBy = toStaffId(actor);
  const passageId =
    "passageId" in reference
      ? reference.passageId
      : (await ensurePassage(tx, { ...reference, createdBy }))?.id;
  if (!passageId) return notThere;
  const rows = await tx
    .select({
      passage: passages,
      exact: passageTexts.exact,
      method: captures.method,
      source: sources,
      publisher: organisations,
    })
    .from(passages)
    .innerJoin(passageTexts, eq(passageTexts.passageId, passages.id))
    .innerJoin(captures, eq(captures.id, passages.captureId))
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .leftJoin(organisations, eq(organisations.id, sources.publisherId))
    .where(eq(passages.id, passageId));
  const found = rows[0];
  if (!found || found.exact === null) return notThere;
  const { passage, exact, method, source, publisher } = found;
  return succeed({
    id: passage.id,
    textLayerId: passage.textLayerId,
    start: passage.startAt,
    end: passage.endAt,
    exact,
    method,
    source: {
      language: source.language,
      translator: source.translator,
      translatedFrom: source.translatedFrom,
      originalNotHeldBecause: source.originalNotHeldBecause,
      publisher: publisher && chooseByLanguage(publisher.names),
    },
  });
}
