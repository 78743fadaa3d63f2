"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { getStudioWords } from "#messages/studio.ts";
import { abandonAll, finishBeforeLeaving } from "./before-leaving.ts";

type Kept = { briefId: string; title: string };

const words = getStudioWords("en");

/**
 * Signs out. What is being written is saved first, and then this browser forgets what it had kept of it: the next one at this machine finds nothing. Where
 * some of it can't be saved, somebody decides, and finds the way to it. Without script a plain form.
 */
export function SignOutForm({ action, staffId }: { action: () => Promise<void>; staffId: string }) {
  const form = useRef<HTMLFormElement>(null);
  const isReady = useRef(false);
  const [unsaved, setUnsaved] = useState<readonly Kept[] | null>(null);
  const leave = async () => {
    abandonAll();
    await forget(staffId);
    isReady.current = true;
    form.current?.requestSubmit();
  };
  const finish = async () => {
    const isSaved = await finishBeforeLeaving();
    const kept = await listKept(staffId);
    if (isSaved && kept.length === 0) await leave();
    else setUnsaved(kept);
  };
  return (
    <>
      <form
        ref={form}
        action={action}
        onSubmit={(event) => {
          if (isReady.current) return;
          event.preventDefault();
          void finish();
        }}
      >
        <Button type="submit" size="small">
          {words("signOut")}
        </Button>
      </form>
      <Dialog
        open={unsaved !== null}
        title={words("signOutUnsaved")}
        onClose={() => setUnsaved(null)}
      >
        <p>{words("signOutLoses")}</p>
        <ul>
          {unsaved?.map(({ briefId, title }) => (
            <li key={briefId}>
              <a href={`/studio/briefs/${briefId}`}>{title || words("untitled")}</a>
            </li>
          ))}
        </ul>
        <div className="actions">
          <Button tone="primary" onClick={() => setUnsaved(null)}>
            {words("staySignedIn")}
          </Button>
          <Button tone="danger" onClick={() => void leave()}>
            {words("signOutAnyway")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

/** A browser that keeps nothing has nothing to list or to forget. */
async function listKept(staffId: string): Promise<readonly Kept[]> {
  try {
    const { listKeptTexts } = await import("#components/editor/saving/journal.ts");
    return await listKeptTexts(staffId);
  } catch {
    return [];
  }
}

async function forget(staffId: string): Promise<void> {
  try {
    const { forgetJournals } = await import("#components/editor/saving/journal.ts");
    await forgetJournals(staffId);
  } catch {
    // Signing out goes on.
  }
}
