import { studioDb, type Tx } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { toAuthors } from "#domain/briefs/authors/rules-bylines.ts";
import { insertBrief } from "#domain/briefs/writes.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { dropUnprintable } from "#domain/richtext/printable.ts";
import { getPublication } from "#domain/settings/queries.ts";
import { chooseFreeSlug, formatSlug } from "#domain/slug.ts";
import { insertBriefSubjects } from "#domain/subjects/writes.ts";
import type { GivenPost, ReadPost, Remark } from "./post.ts";
import { findImported, listTakenSlugs, readSubjects } from "./queries-posts.ts";
import { readPost } from "./read-post.ts";
import { insertImportedPost } from "./writes.ts";

export type ImportedPost = {
  kind: "new" | "there";
  /** Null where it was only asked what would come of it. */
  briefId: string | null;
  slug: string;
  remarks: Remark[];
};

const triesMax = 3;
const subjectsMax = 20;
const addressCharsMax = 2_000;

/**
 * Takes a post of another system in as a draft, once: one that was taken in already is answered with its brief, and nothing is written. Figures and quotations in it rest on
 * nothing, and are found so by the linter. `isTrial` says what would come, with `spoken` as addresses that are spoken for.
 */
export async function importPost(
  actor: Actor,
  given: GivenPost,
  trial: { isTrial: boolean; spoken: Set<string> } = { isTrial: false, spoken: new Set() },
): Promise<Result<ImportedPost>> {
  if (!can(actor, "publication.import")) return fail({ code: "auth.notAllowed" });
  const post = clean(given);
  const known = await findImported(studioDb(), post);
  if (known) return succeed({ kind: "there", ...known, remarks: [] });
  const read = readPost(post);
  if (!read.ok) return read;
  if (trial.isTrial) {
    const chosen = await choose(studioDb(), post, read.value, trial.spoken);
    trial.spoken.add(chosen.slug);
    return succeed({ kind: "new", briefId: null, slug: chosen.slug, remarks: chosen.remarks });
  }
  let written: Result<ImportedPost> = fail({ code: "briefs.slugTaken" });
  // Another import, or an editor, may take the address that was free when it was looked at.
  for (let tries = 0; !written.ok && tries < triesMax; tries += 1) {
    written = await writePost(actor, post, read.value);
    const now = written.ok ? null : await findImported(studioDb(), post);
    if (now) return succeed({ kind: "there", ...now, remarks: [] });
  }
  return written;
}

async function writePost(
  actor: Actor,
  post: GivenPost,
  read: ReadPost,
): Promise<Result<ImportedPost>> {
  return await runWrite(actor, async ({ tx, audit }) => {
    const chosen = await choose(tx, post, read);
    const briefId = await insertPost(tx, actor, { post, read, chosen });
    if (briefId === null) return fail({ code: "briefs.slugTaken" });
    const { slug, remarks } = chosen;
    const { system, site, foreignId, address } = post;
    const detail = { slug, system, site, foreignId, address };
    audit({ action: "brief.import", thing: "brief", thingId: briefId, detail });
    return succeed({ kind: "new" as const, briefId, slug, remarks });
  });
}

/** What is kept of a post beside its text. */
function clean(post: GivenPost): GivenPost {
  const cut = (text: string) =>
    dropUnprintable(text).trim().slice(0, addressCharsMax).toWellFormed();
  const { site, foreignId, address } = post;
  return { ...post, site: cut(site), foreignId: cut(foreignId), address: cut(address) };
}

type Chosen = { slug: string; language: "en" | "ru"; subjectIds: string[]; remarks: Remark[] };

async function choose(
  db: Tx | ReturnType<typeof studioDb>,
  post: GivenPost,
  read: ReadPost,
  spoken: ReadonlySet<string> = new Set(),
): Promise<Chosen> {
  const remarks = [...read.remarks];
  const given = formatSlug(post.slug);
  const wanted = given || formatSlug(read.title) || formatSlug(`${post.system}-${post.foreignId}`);
  const taken = await listTakenSlugs(db, wanted);
  const slug = chooseFreeSlug(wanted, taken.union(spoken));
  if (slug !== post.slug) remarks.push({ code: "addressChanged", values: { slug } });
  const language = /^ru\b/i.test(post.language) ? "ru" : "en";
  if (post.language !== "" && !/^(?:en|ru)\b/i.test(post.language))
    remarks.push({ code: "languageUnknown", values: { language: post.language } });
  const { subjectIds, unknown } = await findSubjects(db, post.tags);
  if (unknown.length > 0)
    remarks.push({ code: "tagsUnknown", values: { tags: unknown.slice(0, 50).join(", ") } });
  return { slug, language, subjectIds, remarks };
}

async function findSubjects(db: Tx | ReturnType<typeof studioDb>, tags: readonly string[]) {
  if (tags.length === 0) return { subjectIds: [], unknown: [] };
  const ours = await readSubjects(db);
  const found = tags.map((tag) => ({ tag, id: ours.get(formatSlug(tag)) }));
  const ids = found.flatMap(({ id }) => (id === undefined ? [] : [id]));
  return {
    subjectIds: [...new Set(ids)].slice(0, subjectsMax),
    unknown: [...new Set(found.filter(({ id }) => id === undefined).map(({ tag }) => tag))],
  };
}

type Parts = { post: GivenPost; read: ReadPost; chosen: Chosen };

/** Null where its address was taken meanwhile, or it was taken in. */
async function insertPost(
  tx: Tx,
  actor: Actor,
  { post, read, chosen }: Parts,
): Promise<string | null> {
  const createdBy = toStaffId(actor);
  const authors = toAuthors(post.authors);
  const briefId = await insertBrief(tx, {
    ...{ slug: chosen.slug, language: chosen.language, title: read.title, createdBy },
    authors: authors.length > 0 ? authors : toAuthors([(await getPublication(tx)).name]),
    document: read.document,
  });
  if (briefId === null) return null;
  await insertBriefSubjects(tx, briefId, chosen.subjectIds);
  const { system, site, foreignId, address, publishedAt } = post;
  const row = { system, site, foreignId, briefId, address, publishedAt, createdBy };
  return (await insertImportedPost(tx, row)) ? briefId : null;
}
