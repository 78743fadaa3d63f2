/** A name above a brief, as readers have it. Who of the staff stands behind it is never public: a pseudonym is a name like any other. */
export type BriefAuthor = { byline: string; staffId: string | null };

export type BriefAuthors = {
  title: string;
  authors: BriefAuthor[];
  /** Who may stand behind a name: all who can sign in, and those who do already. */
  staff: { id: string; name: string }[];
};

export const authorsMax = 20;
export const bylineCharsMax = 200;
