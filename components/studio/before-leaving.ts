/** What must be done before somebody signs out: each answers whether all of its text is saved. */
type Work = () => Promise<boolean>;

const works = new Set<Work>();

/** Registers work for as long as something unsaved may be open; the answer takes it away again. */
export function beforeLeaving(work: Work): () => void {
  works.add(work);
  return () => works.delete(work);
}

/** Whether everything is saved now. */
export async function finishBeforeLeaving(): Promise<boolean> {
  const done = await Promise.all([...works].map((work) => work()));
  return done.every(Boolean);
}
