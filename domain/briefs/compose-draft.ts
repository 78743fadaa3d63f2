import { and, desc, eq, ne, type SQL } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { briefVersions } from "#db/schema/versions.ts";
import type { Result } from "#domain/result.ts";
import { getPublication } from "#domain/settings/queries.ts";
import { listNamed } from "./authors/queries-authors.ts";
import { fromCanonical } from "./canonical.ts";
import type { ReadDraft } from "./check-draft.ts";
import { composeVersion } from "./compose-version.ts";
import { loadEntries } from "./load-evidence.ts";
import type { VersionContent } from "./version-content.ts";

/** A version of a brief. */
export type Latest = { n: number; content: VersionContent };

/** What the next version is compared with: the last one that said anything, and whether it was withdrawn. */
export type Compared = { latest: Latest | null; comesBack: boolean };

/** The newest version of a brief. */
export async function findLatest(db: Db | Tx, briefId: string): Promise<Latest | null> {
  return await findNewest(db, eq(briefVersions.briefId, briefId));
}

export async function findCompared(
  db: Db | Tx,
  briefId: string,
  newest: Latest | null,
): Promise<Compared> {
  if (newest?.content.brief.changeClass !== "withdrawal")
    return { latest: newest, comesBack: false };
  const said = and(eq(briefVersions.briefId, briefId), ne(briefVersions.changeClass, "withdrawal"));
  return { latest: await findNewest(db, said), comesBack: true };
}

async function findNewest(db: Db | Tx, where: SQL | undefined): Promise<Latest | null> {
  const [row] = await db
    .select({ n: briefVersions.n, canonical: briefVersions.canonical })
    .from(briefVersions)
    .where(where)
    .orderBy(desc(briefVersions.n))
    .limit(1);
  return row ? { n: row.n, content: fromCanonical(row.canonical) } : null;
}

/** What a version says of itself that its draft doesn't. */
export type VersionHead = Pick<
  VersionContent["brief"],
  "changeClass" | "note" | "checkedBy" | "publishedAlone"
>;

type Heading = {
  brief: { id: string; slug: string; language: string };
  previous: Latest | null;
  head: VersionHead;
};

/** The head of the next version: its number, its days and its authors. */
export async function composeHead(
  db: Db | Tx,
  { brief, previous, head }: Heading,
): Promise<Pick<VersionContent, "brief" | "publication">> {
  const publishedAt = new Date().toISOString();
  return {
    publication: await getPublication(db),
    brief: {
      slug: brief.slug,
      language: brief.language,
      version: (previous?.n ?? 0) + 1,
      publishedAt,
      firstPublishedAt: previous?.content.brief.firstPublishedAt ?? publishedAt,
      authors: await listNamed(db, brief.id),
      ...head,
    },
  };
}

/** A checked draft as its next version: what the preview shows is what publishing stores. */
export async function composeDraft(
  db: Db | Tx,
  { checked, ...heading }: Heading & { checked: ReadDraft },
): Promise<Result<VersionContent>> {
  const { language } = heading.brief;
  return composeVersion({
    doc: checked.doc,
    entries: await loadEntries(db, { ...checked, language }),
    print: checked.print,
    media: checked.media,
    ...(await composeHead(db, heading)),
  });
}
