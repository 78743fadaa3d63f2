"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import { RefreshWhile } from "#components/ui/refresh-while.tsx";
import { getEvidenceWords } from "#messages/evidence.ts";

const words = getEvidenceWords("en");

/** In place of a page that isn't painted yet: how far the worker is, or a button that has it painted. Where it is, the page takes this one's place. */
export function UnpaintedPage({
  captureId,
  page,
  isAwaited,
  done,
  of,
  action,
}: {
  captureId: string;
  page: number;
  /** The worker is at it without being asked. */
  isAwaited: boolean;
  done: number;
  of: number;
  /** Null for who may not ask. */
  action: FormAction<"done"> | null;
}) {
  const [state, send] = useActionState(action ?? refuse, emptyForm);
  const isUnderWay = isAwaited || state.done !== null;
  return (
    <div className="unpainted">
      <RefreshWhile isUnderWay={isUnderWay} />
      <Notice live>
        {isUnderWay
          ? words("room.picture.painting", { done, of })
          : words("room.picture.unpainted")}
      </Notice>
      <ErrorSummary title={words("room.picture.unpainted")} problems={state.problems} />
      {isUnderWay || action === null ? null : (
        <form action={send}>
          <input type="hidden" name="captureId" value={captureId} />
          <input type="hidden" name="page" value={page} />
          <Button type="submit" tone="primary">
            {words("room.picture.ask", { page })}
          </Button>
        </form>
      )}
    </div>
  );
}

const refuse: FormAction<"done"> = async (state) => state;
