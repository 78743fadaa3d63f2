"use client";

import { useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { getWords } from "#messages/words.ts";
import { finishBeforeLeaving } from "./before-leaving.ts";

/**
 * Signs out. What is being written is saved first, and then this browser forgets what it had kept of it: the next one at this machine finds nothing. Without
 * script a plain form.
 */
export function SignOutForm({ action }: { action: () => Promise<void> }) {
  const words = getWords("en", "studio");
  const isReady = useRef(false);
  return (
    <form
      action={action}
      onSubmit={(event) => {
        if (isReady.current) return;
        event.preventDefault();
        const form = event.currentTarget;
        void (async () => {
          const isSaved = await finishBeforeLeaving();
          if (!isSaved && !window.confirm(words("signOutUnsaved"))) return;
          await forget();
          isReady.current = true;
          form.requestSubmit();
        })();
      }}
    >
      <Button type="submit" size="small">
        {words("signOut")}
      </Button>
    </form>
  );
}

/** A browser that keeps nothing has nothing to forget. */
async function forget(): Promise<void> {
  try {
    const { forgetJournals } = await import("#components/editor/saving/journal.ts");
    await forgetJournals();
  } catch {
    // Signing out goes on.
  }
}
