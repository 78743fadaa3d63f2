/** A subject as the studio lists it. */
export type SubjectListing = {
  id: string;
  slug: string;
  /** In English; its address where it has no English name. */
  name: string;
  names: Record<string, string>;
  revision: number;
  /** How many stand under it. */
  indicators: number;
  briefs: number;
};
