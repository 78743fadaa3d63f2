import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { fromCanonical } from "../canonical.ts";
import { printVersion } from "../history/print-version.ts";
import type { VersionContent } from "../version-content.ts";
import { loadWriters } from "./queries-decisions.ts";
import { type Claim, listClaims } from "./rules-claims.ts";

/** Something that nobody had signed off when its version was published. `claim` is null of the version as a whole. */
export type AwaitingItem = {
  nodeId: string;
  position: number;
  fingerprint: string;
  subject: "citation" | "waiver" | "version";
  claim: Claim | null;
  writerId: string | null;
};

export type Awaiting = {
  versionId: string;
  content: VersionContent;
  dueAt: string;
  items: AwaitingItem[];
};

const versionRow = z.object({
  id: z.string(),
  canonical: z.string(),
  dueAt: z.coerce.date(),
  publishedAt: z.coerce.date(),
  publishedBy: z.string().nullable(),
});
const itemRow = z.object({
  nodeId: z.string(),
  position: z.number(),
  fingerprint: z.string(),
  subject: z.enum(["citation", "waiver", "version"]),
});

/**
 * A version that an editor published alone in an emergency, with what a second person has to check: what wasn't signed off, and all of it, which anybody but its publisher looks
 * through. Null for any other version.
 */
export async function findAwaiting(
  db: Db | Tx,
  briefId: string,
  n: number,
): Promise<Awaiting | null> {
  const found = await db.execute(sql`
    select id, canonical, second_check_due_at as "dueAt", published_at as "publishedAt", published_by as "publishedBy"
    from brief_versions where brief_id = ${briefId} and n = ${n} and second_check_due_at is not null`);
  if (!found.rows[0]) return null;
  const { id, canonical, dueAt, publishedAt, publishedBy } = versionRow.parse(found.rows[0]);
  const content = fromCanonical(canonical);
  const claims = listVersionClaims(content);
  const writers = await loadWriters(db, briefId, publishedAt);
  const { rows } = await db.execute(sql`
    select node_id as "nodeId", position, encode(fingerprint, 'hex') as fingerprint, subject
    from version_sign_offs where version_id = ${id} and check_id is null and approved_by is null`);
  const items = rows.map((row): AwaitingItem => {
    const item = itemRow.parse(row);
    const claim = claims.get(`${item.nodeId} ${item.position}`) ?? null;
    const writerId = claim ? (writers.get(claim.claim) ?? null) : null;
    return { ...item, claim, writerId: item.subject === "version" ? publishedBy : writerId };
  });
  const order = [...claims.keys()];
  const placeOf = ({ nodeId, position }: AwaitingItem) => order.indexOf(`${nodeId} ${position}`);
  return {
    versionId: id,
    content,
    dueAt: dueAt.toISOString(),
    // The version as a whole, which has no place, comes first.
    items: items.toSorted((a, b) => placeOf(a) - placeOf(b)),
  };
}

/** By node and position. None of a version that can't be read any more. */
function listVersionClaims(content: VersionContent): Map<string, Claim> {
  const printed = printVersion(content);
  if (!printed.ok) return new Map();
  const { doc, print } = printed.value;
  return new Map(
    listClaims(doc, print).map((claim) => [`${claim.nodeId} ${claim.position}`, claim]),
  );
}
