import type { StaffActor } from "#domain/auth/actor.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import {
  buildLongDraft,
  type LongDraft,
  publishLongDraft,
  saveLongDraft,
  typeWord,
} from "./build-long-draft.ts";

/** Of ten rounds: 40 citations. */
const roundsMax = 10;
const wordsMin = 1_500;

export type BriefMaker = Awaited<ReturnType<typeof openBriefMaker>>;
export type OwnBrief = Awaited<ReturnType<BriefMaker["publishOwn"]>>;

/** Publishes briefs of 1,500 words with 40 citations, through the commands. */
export async function openBriefMaker(editor: StaffActor) {
  const author = await buildStaff({ name: "Anna Author" });
  const people = { author, editor };

  async function publishNew(hasOwnEvidence: boolean): Promise<LongDraft> {
    const draft = await buildLongDraft(author, { roundsMax, hasOwnEvidence });
    const missing = Math.max(0, wordsMin - countWords(draft.document));
    const document = typeWord(draft.document, "and so it went on ".repeat(missing / 5).trim());
    const { revision } = await saveLongDraft(author, draft, document);
    await publishLongDraft(people, { ...draft, revision }, "first");
    return { ...draft, document, revision };
  }

  /** All cite the same. */
  async function publishMany(count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) await publishNew(false);
  }

  /** One whose evidence nobody else cites, and a way to publish it again with a word more. */
  async function publishOwn() {
    const { briefId, slug, ...first } = await publishNew(true);
    let { document, revision } = first;
    return {
      slug,
      words: countWords(document),
      async publishWith(word: string) {
        document = typeWord(document, word);
        ({ revision } = await saveLongDraft(author, { briefId, revision }, document));
        await publishLongDraft(people, { briefId, revision }, "clarification");
      },
    };
  }

  return { publishMany, publishOwn };
}

function countWords({ text, content = [] }: DocumentJson): number {
  const own = text?.trim().split(/\s+/).length ?? 0;
  return content.reduce((sum, each) => sum + countWords(each), own);
}
