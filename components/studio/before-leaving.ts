/** What must be done before somebody signs out. */
type Work = {
  /** Whether all of its text is saved now. */
  finish: () => Promise<boolean>;
  /** Keeps and saves nothing any more. */
  abandon: () => void;
};

const works = new Set<Work>();

/** Registers work for as long as something unsaved may be open; the answer takes it away again. */
export function beforeLeaving(work: Work): () => void {
  works.add(work);
  return () => works.delete(work);
}

/** Whether everything is saved now. */
export async function finishBeforeLeaving(): Promise<boolean> {
  const done = await Promise.all([...works].map((work) => work.finish()));
  return done.every(Boolean);
}

/** Somebody leaves all the same: what is open must not be kept again while it closes. */
export function abandonAll(): void {
  for (const work of works) work.abandon();
}
