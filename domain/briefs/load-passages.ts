import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { driftFates } from "#db/schema/watch.ts";
import { isDeadSource } from "#domain/capture/dead-sources.ts";
import { trimContext } from "#domain/evidence/trim-context.ts";
import { mediaPath } from "#domain/media/view.ts";
import { anyOf, embargoEnd, embargoIn, nameIn } from "#domain/sql.ts";
import type { DraftEntry } from "./compose-version.ts";
import { captureMethods, type PassageOrigin } from "./version-origins.ts";

/** Code units of the text layer that are fetched on each side of a passage; what is shown is cut at a word. */
const contextChars = 160;

const row = z.object({
  id: z.string(),
  exact: z.string().nullable(),
  exactSha256: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  page: z.number().nullable(),
  region: z
    .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
    .nullable(),
  picture: z
    .object({
      id: z.string(),
      sha256: z.string(),
      mediaType: z.string(),
      width: z.number(),
      height: z.number(),
    })
    .nullable(),
  mediaStart: z.number().nullable(),
  mediaEnd: z.number().nullable(),
  isUnchecked: z.boolean(),
  drift: z.enum(driftFates).nullable(),
  display: z.enum(["none", "excerpt", "full"]),
  n: z.number(),
  method: z.enum(captureMethods),
  capturedAt: z.coerce.date(),
  mediaType: z.string().nullable(),
  sha256: z.string(),
  sourceId: z.string(),
  independenceGroup: z.string().nullable(),
  code: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string(),
  translator: z.string().nullable(),
  owner: z.string().nullable(),
  url: z.string().nullable(),
  /** The source's, which holds for all that is taken from it. */
  embargoUntil: embargoEnd,
  isDead: z.boolean(),
});

export type LoadedPassage = {
  origin: PassageOrigin;
  sourceId: string;
  /** What it repeats: the passage's own, else its source's. */
  independenceGroup: string | null;
  embargoUntil: string | null;
  /** The source is no longer where it was; our capture is. */
  isDead: boolean;
  /** One person alone has read its words in a picture, or heard them in a recording. */
  isUnchecked: boolean;
  /** How it isn't as it was, where its source lives. */
  drift: (typeof driftFates)[number] | null;
};

export type LoadedSource = {
  citation: PassageOrigin["source"];
  embargoUntil: string | null;
  isDead: boolean;
};

/** Passages with their context, capture and source, as a version prints them. */
export async function loadPassages(
  db: Db | Tx,
  ids: readonly string[],
  language: string,
): Promise<Map<string, LoadedPassage>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute(sql`
    select p.id, x.exact, encode(sha256_text(x.exact), 'hex') as "exactSha256", p.page, w.display,
      p.region, p.media_start_seconds as "mediaStart", p.media_end_seconds as "mediaEnd", lacks_transcription_check(p.id) as "isUnchecked", standing_drift(p.id) as drift,
      (select jsonb_build_object('id', m.id, 'sha256', encode(m.sha256, 'hex'), 'mediaType', m.media_type, 'width', m.width, 'height', m.height)
        from passage_pictures s join media m on m.id = s.media_id and m.redaction_id is null where s.passage_id = p.id) as picture,
      utf16_slice(t.text, greatest(p.start_at - ${contextChars}::int, 0), p.start_at) as before,
      utf16_slice(t.text, p.end_at, p.end_at + ${contextChars}::int) as after,
      c.n, c.method, c.captured_at as "capturedAt", c.media_type as "mediaType", encode(c.bytes_sha256, 'hex') as sha256,
      w.id as "sourceId", coalesce(p.independence_group, w.independence_group) as "independenceGroup", ${sourceColumns(language)}
    from passages p
      join captures c on c.id = p.capture_id
      join sources w on w.id = c.source_id
      left join organisations o on o.id = w.publisher_id
      left join passage_texts x on x.passage_id = p.id
      left join text_layers l on l.id = p.text_layer_id
      left join text_contents t on t.sha256 = l.text_sha256
    where p.id = ${anyOf(ids)}`);
  return new Map(
    z
      .array(row)
      .parse(rows)
      .map((one) => [
        one.id,
        {
          origin: toOrigin(one),
          sourceId: one.sourceId,
          independenceGroup: one.independenceGroup,
          embargoUntil: one.embargoUntil,
          isDead: one.isDead,
          isUnchecked: one.isUnchecked,
          drift: one.drift,
        },
      ]),
  );
}

/** The columns of SourceCitation, the embargo and whether it is dead, from sources `w` and their publisher `o`. */
function sourceColumns(language: string): SQL {
  return sql`w.code, w.title, ${nameIn("o.names", language)} as publisher, w.published_edtf as published, w.language, w.translator, w.url, ${embargoIn("w.embargo_until")} as "embargoUntil", ${isDeadSource("w.id")} as "isDead",
    (select f.text from organisation_facts f where f.organisation_id = w.publisher_id and f.kind = 'owner' and f.to_edtf is null
      order by f.from_edtf desc nulls last, f.created_at desc limit 1) as owner`;
}

const sourceRow = row.pick({
  code: true,
  title: true,
  publisher: true,
  published: true,
  language: true,
  translator: true,
  owner: true,
  url: true,
  embargoUntil: true,
  isDead: true,
});

/** Sources that are cited as such, with a locator instead of a passage. */
export async function loadSources(db: Db | Tx, ids: readonly string[], language: string) {
  if (ids.length === 0) return new Map<string, LoadedSource>();
  const { rows } = await db.execute(sql`
    select w.id, ${sourceColumns(language)} from sources w left join organisations o on o.id = w.publisher_id where w.id = ${anyOf(ids)}`);
  const parsed = z.array(sourceRow.extend({ id: z.string() })).parse(rows);
  return new Map(
    parsed.map(({ id, embargoUntil, isDead, ...source }) => [
      id,
      { citation: { ...source, publisher: source.publisher ?? "" }, embargoUntil, isDead },
    ]),
  );
}

function toOrigin(one: z.infer<typeof row>): PassageOrigin {
  const isHidden = one.display === "none" || one.exact === null;
  return {
    kind: "passage",
    passageId: one.id,
    excerpt: isHidden
      ? null
      : trimContext({ before: one.before ?? "", exact: one.exact ?? "", after: one.after ?? "" }),
    exactSha256:
      one.method === "transcription" || one.region || one.mediaStart !== null
        ? null
        : one.exactSha256,
    locator: one.page === null || one.mediaType?.startsWith("image/") ? null : `p. ${one.page}`,
    ...toRegion(one, isHidden),
    ...toSpan(one),
    source: {
      code: one.code,
      title: one.title,
      publisher: one.publisher ?? "",
      published: one.published,
      language: one.language,
      translator: one.translator,
      owner: one.owner,
      url: one.url,
    },
    capture: {
      number: one.n,
      method: one.method,
      capturedAt: one.capturedAt.toISOString(),
      mediaType: one.mediaType,
      sha256: one.method === "transcription" ? null : one.sha256,
    },
  };
}

function toRegion({ page, region, picture }: z.infer<typeof row>, isHidden: boolean) {
  if (page === null || region === null) return {};
  const shown =
    isHidden || picture === null
      ? null
      : {
          id: picture.id,
          url: mediaPath(picture.sha256, picture.mediaType),
          width: picture.width,
          height: picture.height,
        };
  return { region: { page, ...region, picture: shown } };
}

function toSpan({ mediaStart, mediaEnd }: z.infer<typeof row>) {
  if (mediaStart === null || mediaEnd === null) return {};
  return { span: { start: mediaStart, end: mediaEnd } };
}

/** In what we hold, or in notes of ours. */
export function standingOf(origin: PassageOrigin): DraftEntry["standing"] {
  return origin.capture.method === "transcription" ? "noted" : "stands";
}
