import { readText, readTexts } from "#components/studio/form-answer.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { createPassage } from "#domain/capture/commands-passages.ts";
import { findWords } from "#domain/capture/queries-places.ts";
import { type Result, succeed } from "#domain/result.ts";

const titlePrefix = "title-";
const placePrefix = "place-";

/** What the commands take, as a form of an event says it. A passage that was made for an event which is then refused stays: it is there to be taken again. */
export async function readEventForm(
  actor: Actor,
  form: FormData,
): Promise<Result<Record<string, unknown>>> {
  const added = await readPassage(actor, form);
  if (!added.ok) return added;
  return succeed({
    date: readText(form, "date"),
    titleText: readText(form, "titleText"),
    language: readText(form, "language"),
    translations: readByLanguage(form, titlePrefix),
    places: readByLanguage(form, placePrefix),
    passageIds: [...readTexts(form, "passageId"), ...added.value],
    who: readLines(form, "who"),
    programmes: readLines(form, "programmes"),
    subjects: readLines(form, "subjects"),
  });
}

/** The fields whose texts come back where the form is refused. */
export function listEventFields(form: FormData): string[] {
  return [
    ...["date", "titleText", "language", "captureId", "words", "passageId"],
    ...["who", "programmes", "subjects"],
    ...[...form.keys()].filter((key) => key.startsWith(titlePrefix) || key.startsWith(placePrefix)),
  ];
}

/** Which field a problem belongs to, where the form calls it otherwise than the command. */
export function toEventFields(form: FormData): Record<string, string> {
  const fields: Record<string, string> = { passageIds: "words" };
  for (const key of form.keys()) {
    if (key.startsWith(titlePrefix)) fields[`translations.${key.slice(titlePrefix.length)}`] = key;
    if (key.startsWith(placePrefix)) fields[`places.${key.slice(placePrefix.length)}`] = key;
  }
  for (const name of ["who", "programmes", "subjects"]) {
    for (const n of readLines(form, name).keys()) fields[`${name}.${n}`] = name;
  }
  return fields;
}

async function readPassage(actor: Actor, form: FormData): Promise<Result<string[]>> {
  const [captureId, words] = [readText(form, "captureId"), readText(form, "words")];
  if (captureId === "" && words.trim() === "") return succeed([]);
  const found = await findWords(actor, { captureId, words });
  if (!found.ok) return found;
  if ("passageId" in found.value) return succeed([found.value.passageId]);
  const made = await createPassage(actor, found.value);
  return made.ok ? succeed([made.value.id]) : made;
}

function readLines(form: FormData, name: string): string[] {
  return readText(form, name)
    .split(/[\s,]+/)
    .filter((line) => line !== "");
}

function readByLanguage(form: FormData, prefix: string): Record<string, string> {
  const given = [...form.keys()]
    .filter((key) => key.startsWith(prefix))
    .map((key) => [key.slice(prefix.length), readText(form, key).trim()] as const);
  return Object.fromEntries(given.filter(([, text]) => text !== ""));
}
