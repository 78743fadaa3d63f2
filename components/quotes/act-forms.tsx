"use client";

import { WordsFields } from "#components/passages/words-fields.tsx";
import { FoldedAct } from "#components/studio/folded-act.tsx";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import { getQuotesWords } from "#messages/quotes.ts";

export type ReviewAction = FormAction<"done">;

/** For a second person: a translation of ours was read against its original. */
export function ReviewForm({ action, wordingId }: { action: ReviewAction; wordingId: string }) {
  const words = getQuotesWords("en");
  return (
    <StudioForm
      id={`review-${wordingId}`}
      action={action}
      submit={words("review.submit")}
      hidden={{ wordingId }}
    >
      {() => <p>{words("review.intro")}</p>}
    </StudioForm>
  );
}

export function ReleaseQuoteForm({
  action,
  quoteId,
}: {
  action: FormAction<"done">;
  quoteId: string;
}) {
  const words = getQuotesWords("en");
  return (
    <FoldedAct
      id="release"
      action={action}
      hidden={{ quoteId }}
      says={{
        fold: words("release.fold"),
        submit: words("release.submit"),
        done: words("release.done"),
        hint: words("release.hint"),
      }}
    />
  );
}

export function WithdrawQuoteForm({
  action,
  quoteId,
}: {
  action: FormAction<"done">;
  quoteId: string;
}) {
  const words = getQuotesWords("en");
  return (
    <FoldedAct
      id="withdraw"
      action={action}
      hidden={{ quoteId }}
      tone="danger"
      says={{
        fold: words("withdraw.fold"),
        submit: words("withdraw.submit"),
        hint: words("withdraw.hint"),
      }}
    />
  );
}

/** A passage that was found, one press away from being a witness. */
export function AddWitnessForm({
  action,
  source,
  place,
  hidden,
}: {
  action: FormAction<"done">;
  source: string;
  /** Sets its ids apart from those of the other candidates. */
  place: number;
  hidden: Record<string, string | number>;
}) {
  const words = getQuotesWords("en");
  return (
    <StudioForm
      id={`witness-${place}`}
      action={action}
      submit={words("witnesses.add")}
      submitLabel={words("witnesses.addOf", { source })}
      hidden={hidden}
    />
  );
}

/** Another passage, by the words as they stand there. */
export function WitnessByWordsForm({
  action,
  hidden,
  captures,
}: {
  action: FormAction<"done">;
  hidden: Record<string, string>;
  captures: readonly SelectOption[];
}) {
  const words = getQuotesWords("en");
  return (
    <StudioForm
      id="by-words"
      action={action}
      fold={words("witnesses.byWords")}
      submit={words("witnesses.addByWords")}
      hidden={hidden}
    >
      {(fields) => <WordsFields fields={fields} captures={captures} />}
    </StudioForm>
  );
}
