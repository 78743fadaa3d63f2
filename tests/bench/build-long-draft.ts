import { randomUUID } from "node:crypto";
import { inOneTransaction } from "#db/client.ts";
import type { StaffActor } from "#domain/auth/actor.ts";
import { createBrief, type SavedDraft, saveDraft } from "#domain/briefs/commands-drafts.ts";
import { publishBrief } from "#domain/briefs/commands-publish.ts";
import { submitBrief } from "#domain/briefs/commands-review.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { signOffDraft } from "#tests/factories/checks.ts";
import { buildOrganisation } from "#tests/factories/people.ts";
import { buildQuote, buildSpeaker, findSpan } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildIndicator, buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { buildLongDocument, listTenths, type Round } from "#tests/fixtures/long-document.ts";

const sourceCount = 10;
const roundsOfSource = 5;
const periods = ["2023", "2022", "2024-01/2024-09"];

export type LongDraft = { briefId: string; slug: string; revision: number; document: DocumentJson };

let rounds: Promise<Round[]> | undefined;

/** Of fifty rounds, of 100 words and four citations each, so many; cited from evidence that all such briefs share, or from its own. */
type Size = { roundsMax?: number; hasOwnEvidence?: boolean };

/**
 * A brief of 5,000 words with 200 citations, or a shorter one, made through the commands: 150 statistics of ten slices, each counted by five compilers (so that
 * every value has four rivals), and 50 quotations, out of ten sources.
 */
export async function buildLongDraft(
  author: StaffActor,
  { roundsMax, hasOwnEvidence = false }: Size = {},
): Promise<LongDraft> {
  rounds ??= inOneTransaction(buildRounds);
  const cited = await (hasOwnEvidence ? inOneTransaction(buildRounds) : rounds);
  const document = buildLongDocument(cited.slice(0, roundsMax));
  const slug = `long-${randomUUID()}`;
  const { id } = requireValue(await createBrief(author, { slug, title: "A long account" }));
  const draft = { briefId: id, slug, revision: 1, document };
  return { ...draft, revision: (await saveLongDraft(author, draft, document)).revision };
}

export async function saveLongDraft(
  author: StaffActor,
  { briefId, revision }: Pick<LongDraft, "briefId" | "revision">,
  document: DocumentJson,
): Promise<SavedDraft> {
  const tab = { clientId: randomUUID(), saveNumber: 1 };
  const save = { briefId, baseRevision: revision, ...tab, document };
  return requireValue(await saveDraft(author, save));
}

/** Such a brief by somebody else, published by an editor; its slug. */
export async function publishLongBrief(editor: StaffActor): Promise<string> {
  const author = await buildStaff({ name: "Anna Author" });
  const draft = await buildLongDraft(author);
  await publishLongDraft({ author, editor }, draft, "first");
  return draft.slug;
}

/** A draft as the next version. */
export async function publishLongDraft(
  { author, editor }: { author: StaffActor; editor: StaffActor },
  { briefId, revision }: Pick<LongDraft, "briefId" | "revision">,
  changeClass: "first" | "clarification",
): Promise<void> {
  const note = changeClass === "first" ? "" : "More.";
  requireValue(await submitBrief(author, { briefId, revision }));
  await signOffDraft(editor, briefId);
  requireValue(await publishBrief(editor, { briefId, revision, changeClass, note }));
}

/** The document with a word more at the end of its last paragraph, as an autosave a few keys later finds it. */
export function typeWord(document: DocumentJson, word: string): DocumentJson {
  const content = document.content ?? [];
  const at = content.findLastIndex(({ type }) => type === "paragraph");
  const paragraph = content[at];
  if (!paragraph) throw new Error("There is no paragraph to type in.");
  const typed = {
    ...paragraph,
    content: [...(paragraph.content ?? []), { type: "text", text: ` ${word}` }],
  };
  return { ...document, content: content.with(at, typed) };
}

async function buildRounds(): Promise<Round[]> {
  const built: Round[] = [];
  const compilers: string[] = [];
  while (compilers.length < roundsOfSource) {
    compilers.push((await buildOrganisation({ names: { en: `Office ${compilers.length}` } })).id);
  }
  for (let source = 0; source < sourceCount; source += 1) {
    const numbers = Array.from({ length: roundsOfSource }, (_, n) => source * roundsOfSource + n);
    const text = numbers.map(writeRound).join("\n\n");
    const { textLayerId } = await buildCapture({ content: { text } });
    const { id: indicatorId } = await buildIndicator();
    const speaker = await buildSpeaker();
    for (const [place, number] of numbers.entries()) {
      const compilerId = compilers[place];
      const series = await buildSeries({ indicatorId, compilerId });
      const spanOf = (words: string) => ({ textLayerId, ...findSpan(words, text) });
      const figures: Round["figures"][number][] = [];
      for (const [n, tenths] of listTenths(number).entries()) {
        const origin = { kind: "span" as const, ...spanOf(sayFigure(tenths, n)) };
        const value = { value: String(tenths / 10), origin };
        const target = { kind: "series" as const, seriesId: series.id };
        figures.push(await buildStatistic({ target, period: periods[n], value }));
      }
      const quote = await buildQuote({ passage: spanOf(sayQuotation(number)), speaker });
      const wordingId = quote.wordings[0]?.id ?? "";
      built.push({
        figures: figures.map(({ statisticId, vintageId }) => ({ statisticId, vintageId })),
        quotation: { quoteId: quote.id, wordingId },
      });
    }
  }
  return built;
}

function writeRound(number: number): string {
  const [current, before, since] = listTenths(number).map(sayFigure);
  return `Trade came to ${current}, after ${before}; then it was ${since}. “${sayQuotation(number)},” said Maria Petrova, the Minister of Trade.`;
}

function sayFigure(tenths: number, place: number): string {
  const when = ["in 2023", "in 2022", "by September 2024"][place];
  return `${Math.floor(tenths / 10)}.${tenths % 10} billion dollars ${when}`;
}

/** Its first 34 letters are what the document cites inside a sentence. */
function sayQuotation(number: number): string {
  return `The bridge will be open by spring, and round ${number} won't be late`;
}
