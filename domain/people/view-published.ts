/** What readers see of a person or an organisation. */
export type PublicRole = {
  id: string;
  title: string;
  /** Who holds it, or where: what the page isn't about. `slug` is null where there is no page. */
  other: { id: string | null; name: string; slug: string | null } | null;
  /** EDTF. */
  from: string | null;
  to: string | null;
};

/** A figure that somebody said, as the newest version that prints it does. */
export type SaidStatistic = {
  id: string;
  label: string;
  printed: string;
  /** Shown to be wrong since, or then. */
  isDeprecated: boolean;
  brief: {
    id: string;
    slug: string;
    title: string;
    language: string;
    n: number;
    /** Of its entry in that version's evidence list. */
    entry: number;
  };
};

/** Who is quoted in briefs, and how often. */
export type QuotedSpeaker = { slug: string; name: string; quotes: number };

export type PublicPerson = {
  id: string;
  kind: "person" | "organisation";
  slug: string;
  name: string;
  /** In other languages. */
  otherNames: { language: string; name: string }[];
  note: string | null;
  /** A person's, and those held at an organisation; earliest first. */
  roles: PublicRole[];
  statistics: SaidStatistic[];
};
