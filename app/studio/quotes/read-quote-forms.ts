import { withheldAnew } from "#components/quotes/speaker-groups.ts";
import { readText } from "#components/studio/form-answer.ts";
import type { FoundWords } from "#domain/capture/view.ts";
import type { AddWordingInput, ReviseQuoteInput } from "#domain/quotes/input.ts";
import { speechKinds } from "#domain/quotes/rules.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";

/** What the form of a revision says; the command judges it. */
export function readRevision(form: FormData, voucherId: string): Result<ReviseQuoteInput> {
  const read = (name: string) => readText(form, name);
  const causes = ["our_error", "new_evidence"] as const;
  const cause = causes.find((one) => one === read("cause"));
  const speaker =
    read("speaker") === withheldAnew ? readWithheld(read, voucherId) : readSpeaker(read("speaker"));
  const speech = speechKinds.find((one) => one === read("speech"));
  const problems: Problem[] = [];
  if (!cause) problems.push({ code: "input.required", field: "cause" });
  if (!speaker) problems.push({ code: "quotes.speakerMissing", field: "speaker" });
  if (!speech) problems.push({ code: "input.required", field: "speech" });
  if (!cause || !speaker || !speech) return fail(...problems);
  return succeed({
    quoteId: read("quoteId"),
    revision: read("revision"),
    cause,
    note: read("note"),
    speaker,
    speech,
    saidOn: read("saidOn"),
    occasion: read("occasion"),
    spokenLanguage: read("spokenLanguage"),
    originalNotHeldBecause: read("originalNotHeldBecause"),
  });
}

/** Whoever describes somebody who must not be named vouches for them. */
function readWithheld(
  read: (name: string) => string,
  voucherId: string,
): ReviseQuoteInput["speaker"] {
  return {
    ...{ kind: "withheld", voucherId },
    description: read("withheldDescription"),
    reason: read("withheldReason"),
    identity: read("identity"),
  };
}

/** As components/quotes/speaker-groups.ts writes it; null where nobody was chosen. */
function readSpeaker(text: string): ReviseQuoteInput["speaker"] | null {
  const [kind, id = "", roleId = ""] = text.split(":");
  switch (kind) {
    case "person":
      return { kind, personId: id, roleId };
    case "organisation":
      return { kind, organisationId: id };
    case "role":
      return { kind: "role_holder", roleId: id };
    case "withheld":
      return { kind, withheldSpeakerId: id };
    case "nobody":
      return { kind };
    default:
      return null;
  }
}

/** What the form of a new wording says. */
export function readWording(form: FormData, passage: FoundWords | null): Result<AddWordingInput> {
  const read = (name: string) => readText(form, name);
  const statuses = ["official", "agency", "ours"] as const;
  const status = statuses.find((one) => one === read("kind"));
  const note = read("note");
  return succeed({
    quoteId: read("quoteId"),
    language: read("language"),
    text: read("text"),
    translation: status
      ? { status, translator: read("translator"), relayBecause: read("relayBecause") }
      : null,
    translationOf: status ? read("translationOf") : null,
    passage,
    note,
  });
}
