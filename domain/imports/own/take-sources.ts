import { eq } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import { textContents, textLayers } from "#db/schema/captures.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { addCapture } from "#domain/capture/commands.ts";
import { hashBytes } from "#domain/content-store.ts";
import { fail, succeed } from "#domain/result.ts";
import { createSource } from "#domain/sources/commands.ts";
import { readLibrary } from "#domain/sources/formats/read-library.ts";
import type { CreateSourceInput } from "#domain/sources/input.ts";
import { sourceDisplays } from "#domain/sources/rules.ts";
import { captureKey, type Ledger } from "./ledger.ts";
import type { ExportFolder } from "./read-folder.ts";
import { requireOrganisation } from "./take-people.ts";

const optional = z
  .string()
  .nullish()
  .transform((given) => given ?? null);

const held = z.object({
  display: z.enum(sourceDisplays).catch("excerpt"),
  licence: optional,
  publisher: z.record(z.string(), z.string()).nullish(),
  translator: optional,
  translatedFrom: optional,
  original: optional,
  originalNotHeldBecause: optional,
});
const item = z.looseObject({ id: z.string(), custom: held.catch(held.parse({})) });
type GivenSource = z.output<typeof item>;

/** References are read so many at a time, however many there are. */
const atOnce = 1_000;

/** Those that translate another come after it. */
export async function takeSources(actor: Actor, folder: ExportFolder, ledger: Ledger) {
  const items = await folder.readList("sources.json", item);
  const rank = new Map(items.map(({ id, custom }) => [id, custom.original === null ? 0 : 1]));
  const inOrder = items.toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  for (let at = 0; at < inOrder.length; at += atOnce)
    await takeSome(actor, inOrder.slice(at, at + atOnce), ledger);
}

async function takeSome(actor: Actor, some: readonly GivenSource[], ledger: Ledger) {
  const library = await readLibrary(JSON.stringify(some));
  const entries = library.ok ? library.value.entries : [];
  for (const [at, given] of some.entries()) {
    const entry = entries[at];
    const made =
      entry === undefined || "problems" in entry
        ? fail(...(entry?.problems ?? (library.ok ? [] : library.problems)))
        : await takeSource(actor, { fields: entry.fields, given }, ledger);
    const told = { kind: "source" as const, id: given.id, title: String(given.title ?? "") };
    if (made.ok) ledger.sources.set(given.id, made.value.id);
    await ledger.tell(
      made.ok
        ? { ...told, outcome: "new" }
        : { ...told, outcome: "broken", problems: made.problems },
    );
  }
}

type Read = { fields: CreateSourceInput; given: GivenSource };

async function takeSource(actor: Actor, { fields, given }: Read, ledger: Ledger) {
  const { publisher, original, ...rest } = given.custom;
  const publisherId = publisher ? await requireOrganisation(actor, publisher, ledger) : null;
  const csl = { ...fields.csl };
  // What a reference names for us stands with the source already.
  if (Object.values(publisher ?? {}).includes(csl.publisher ?? "")) delete csl.publisher;
  if (rest.translator !== null && csl.translator?.[0]?.literal === rest.translator)
    delete csl.translator;
  return await createSource(actor, {
    ...{ ...fields, csl, ...rest },
    ...(publisherId !== null && { publisher: { id: publisherId } }),
    originalSourceId: original === null ? null : (ledger.sources.get(original) ?? null),
  });
}

const capture = z.object({
  code: z.string(),
  n: z.number(),
  method: z.string(),
  mediaType: z.string().nullable(),
  sha256: z.string().nullable(),
  file: z.string().nullable(),
});
type GivenCapture = z.output<typeof capture>;

export async function takeCaptures(actor: Actor, folder: ExportFolder, ledger: Ledger) {
  const items = await folder.readList("captures.json", capture);
  for (const one of items) {
    const told = { kind: "capture" as const, id: captureKey(one.code, one.n) };
    const sourceId = ledger.sources.get(one.code);
    if (one.file === null || !folder.has(one.file) || sourceId === undefined) {
      await ledger.tell({ ...told, outcome: "left", remarks: [{ code: "bytesNotThere" }] });
      continue;
    }
    const taken = await takeCapture(actor, { folder, one, file: one.file, sourceId });
    if (taken.ok) ledger.captures.set(captureKey(one.code, one.n), taken.value);
    await ledger.tell(
      taken.ok
        ? { ...told, outcome: "new" }
        : { ...told, outcome: "broken", problems: taken.problems },
    );
  }
}

type Parts = { folder: ExportFolder; one: GivenCapture; file: string; sourceId: string };

async function takeCapture(actor: Actor, { folder, one, file, sourceId }: Parts) {
  const bytes = await folder.readBytes(file);
  if (hashBytes(bytes).toString("hex") !== one.sha256)
    return fail({ code: "importFile.altered", values: { file } });
  const mediaType = one.mediaType ?? undefined;
  const content =
    one.method === "paste"
      ? { method: "paste" as const, text: bytes.toString("utf8"), evenIfHeld: true }
      : { method: "upload" as const, bytes, mediaType, evenIfHeld: true };
  const added = await addCapture(actor, { sourceId, content });
  if (!added.ok) return added;
  const { value } = added;
  const captureId =
    value.kind === "added"
      ? value.captureId
      : value.kind === "held"
        ? value.duplicateOf.captureId
        : null;
  const text = captureId === null ? null : await findText(captureId);
  return text === null ? fail({ code: "thing.notFound" }) : succeed(text);
}

async function findText(captureId: string) {
  const [row] = await studioDb()
    .select({ textLayerId: textLayers.id, text: textContents.text })
    .from(textLayers)
    .innerJoin(textContents, eq(textContents.sha256, textLayers.textSha256))
    .where(eq(textLayers.captureId, captureId));
  return row ? { textLayerId: row.textLayerId, text: row.text ?? "" } : null;
}

const passage = z.object({
  id: z.string(),
  code: z.string(),
  n: z.number(),
  start: z.number(),
  end: z.number(),
  exact: z.string(),
});

/** Where the words of passages stand in the texts as they are read here: at the same place, or where alone they stand. */
export async function findSpans(folder: ExportFolder, ledger: Ledger) {
  const items = await folder.readList("passages.json", passage);
  for (const { id, code, n, start, end, exact } of items) {
    const held = ledger.captures.get(captureKey(code, n));
    if (!held) continue;
    const { textLayerId, text } = held;
    const first = text.indexOf(exact);
    const isAlone = first !== -1 && text.indexOf(exact, first + 1) === -1;
    if (text.slice(start, end) === exact) ledger.spans.set(id, { textLayerId, start, end });
    else if (isAlone)
      ledger.spans.set(id, { textLayerId, start: first, end: first + exact.length });
  }
}
