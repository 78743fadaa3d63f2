/** A subject as the studio lists it. */
export type SubjectListing = {
  id: string;
  slug: string;
  /** In English; its address where it has no English name. */
  name: string;
  names: Record<string, string>;
  /** In paragraphs; empty where nobody has written it. */
  description: string;
  revision: number;
  /** How many stand under it. */
  indicators: number;
  briefs: number;
};

/** A subject as what stands under it names it, in the reader's language. */
export type PublicSubjectName = { id: string; slug: string; name: string };

/** A subject that something stands under which readers can open. */
export type PublicSubject = PublicSubjectName & {
  /** In paragraphs; empty where nobody has written it. */
  description: string;
  briefs: number;
  indicators: number;
};
