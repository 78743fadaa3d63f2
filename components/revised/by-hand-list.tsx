import type { RevisedBrief } from "#domain/briefs/revised/view-revised.ts";
import { RevisedBriefHead } from "./revised-brief-head.tsx";
import { revisedWords as words } from "./revised-words.ts";

/** Briefs that aren't done together with others, and what is to be done first. */
export function ByHandList({ briefs }: { briefs: readonly RevisedBrief[] }) {
  if (briefs.length === 0) return null;
  return (
    <>
      <h2>{words("byHand.title")}</h2>
      {briefs.map((brief) => (
        <section key={brief.briefId} className="revised-brief">
          <RevisedBriefHead brief={brief} />
          {brief.byHand === null ? null : <p>{words(`byHand.${brief.byHand}`)}</p>}
        </section>
      ))}
    </>
  );
}
