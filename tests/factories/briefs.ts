import { randomUUID } from "node:crypto";
import type { StaffActor } from "#domain/auth/actor.ts";
import { createBrief, type SavedDraft, saveDraft } from "#domain/briefs/commands-drafts.ts";
import { type PublishedVersion, publishBrief } from "#domain/briefs/commands-publish.ts";
import { submitBrief } from "#domain/briefs/commands-review.ts";
import type { PublishInput } from "#domain/briefs/input.ts";
import type { MadeStatistic } from "#domain/indicators/commands-statistics.ts";
import { reviseQuote } from "#domain/quotes/commands-states.ts";
import type { ReviseQuoteInput } from "#domain/quotes/input.ts";
import {
  type BriefParts,
  brief,
  derived,
  paragraph,
  quote,
  statistic,
} from "#domain/richtext/build.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { signOffDraft } from "./checks.ts";
import { buildQuote, buildSpeaker } from "./quotes.ts";
import { requireValue } from "./require-value.ts";
import { buildStaff } from "./staff.ts";
import { buildStatistic, type StatisticOverrides } from "./statistics.ts";

/** A draft that was saved once: whose it is, and the revision that it stands at. */
export type BuiltBrief = { briefId: string; slug: string; revision: number; author: StaffActor };

type Overrides = Partial<BriefParts> & {
  author?: StaffActor;
  slug?: string;
  language?: "en" | "ru" | "be";
  /** The whole document, where its parts won't do. */
  document?: DocumentJson;
};

type Figure = { words?: string; key?: boolean };

/** The node that cites what a factory of statistics made. */
export function citeStatistic(
  { statisticId, vintageId }: { statisticId: string; vintageId: string },
  figure: Figure = {},
): DocumentJson {
  return statistic({ statisticId, vintageId, ...figure });
}

export function citeRun(
  { derivationId, runId }: { derivationId: string; runId: string },
  figure: Figure = {},
): DocumentJson {
  return derived({ derivationId, runId, ...figure });
}

/** The words of a quote that a factory made, as a block. */
export function citeQuote(made: { id: string; wordings: readonly { id: string }[] }): DocumentJson {
  return quote({ quoteId: made.id, wordingId: made.wordings[0]?.id ?? "" });
}

/** "Trade came to 46.5 billion dollars in 2023.", the figure bound to a statistic of its own. */
export async function buildDocument(parts: Partial<BriefParts> = {}): Promise<DocumentJson> {
  const blocks = parts.blocks ?? [
    paragraph("Trade came to ", citeStatistic(await buildStatistic()), " in 2023."),
  ];
  return brief({ title: "What the trade came to", standfirst: "An account.", ...parts, blocks });
}

/** A brief by an author of its own, with every figure bound. */
export async function buildBrief(overrides: Overrides = {}): Promise<BuiltBrief> {
  const author = overrides.author ?? (await buildStaff());
  const slug = overrides.slug ?? `brief-${randomUUID()}`;
  const { id: briefId } = requireValue(
    await createBrief(author, {
      slug,
      title: "A brief",
      language: overrides.language ?? "en",
    }),
  );
  const document = overrides.document ?? (await buildDocument(overrides));
  const built = { briefId, slug, revision: 1, author };
  return { ...built, revision: (await buildSave(built, document)).revision };
}

/** A further save of a draft, as from a tab of its own. */
export async function buildSave(
  { briefId, revision, author }: BuiltBrief,
  document: DocumentJson,
): Promise<SavedDraft> {
  const tab = { clientId: randomUUID(), saveNumber: 1 };
  return requireValue(
    await saveDraft(author, { briefId, baseRevision: revision, ...tab, document }),
  );
}

/** A brief that its author has sent to review. */
export async function buildSubmittedBrief(overrides: Overrides = {}): Promise<BuiltBrief> {
  const built = await buildBrief(overrides);
  const { briefId, revision, author } = built;
  requireValue(await submitBrief(author, { briefId, revision }));
  return built;
}

export type BuiltVersion = BuiltBrief & PublishedVersion & { editor: StaffActor };

/** Sent to review by its author, checked and published by an editor. */
export async function buildPublishedBrief(
  overrides: Overrides & { editor?: StaffActor } = {},
): Promise<BuiltVersion> {
  const editor = overrides.editor ?? (await buildStaff({ name: "Edda Editor", roles: ["editor"] }));
  const built = await buildSubmittedBrief(overrides);
  const { briefId, revision } = built;
  await signOffDraft(editor, briefId);
  const first = { briefId, revision, changeClass: "first" as const };
  return { ...built, ...requireValue(await publishBrief(editor, first)), editor };
}

/** A published brief of one figure, and the statistic that it cites. */
export async function buildCitingBrief(
  overrides: StatisticOverrides = {},
): Promise<{ statistic: MadeStatistic; published: BuiltVersion }> {
  const statistic = await buildStatistic(overrides);
  const blocks = [paragraph("It is ", citeStatistic(statistic))];
  return { statistic, published: await buildPublishedBrief({ blocks }) };
}

/** A published brief of one quotation, a document of the same under another title, and a way to revise what is known of the quotation. */
export async function buildQuotingBrief() {
  const speaker = await buildSpeaker();
  const made = await buildQuote({ speaker });
  const quoteUnder = async (title: string) =>
    await buildDocument({ title, blocks: [citeQuote(made)] });
  const published = await buildPublishedBrief({ document: await quoteUnder("Said") });
  const revise = async (cause: ReviseQuoteInput["cause"]) => {
    const { id: quoteId, revision } = made;
    const said = { speech: "direct" as const, speaker, saidOn: "2023-11-14" };
    const change = { cause, note: "It was at another meeting.", occasion: "Another meeting" };
    requireValue(await reviseQuote(published.author, { quoteId, revision, ...said, ...change }));
  };
  return { published, quoteUnder, revise };
}

/** A further save that its author has sent to review. */
export async function buildSubmittedSave(
  built: BuiltBrief,
  document: DocumentJson,
): Promise<SavedDraft> {
  const saved = await buildSave(built, document);
  const { briefId, author } = built;
  requireValue(await submitBrief(author, { briefId, revision: saved.revision }));
  return saved;
}

/** The next version of a published brief: its document saved by the author, sent to review, checked and published by the editor. */
export async function buildNextVersion(
  published: BuiltVersion,
  document: DocumentJson,
  ask: Partial<PublishInput> = {},
): Promise<BuiltVersion> {
  const { revision } = await buildSubmittedSave(published, document);
  const { briefId, editor } = published;
  await signOffDraft(editor, briefId);
  const input = {
    briefId,
    revision,
    changeClass: "update" as const,
    note: "What changed.",
    ...ask,
  };
  return { ...published, revision, ...requireValue(await publishBrief(editor, input)) };
}
