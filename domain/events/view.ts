/** Whom or what an event is about. */
export type EventAbout = {
  kind: "person" | "organisation" | "programme" | "subject";
  id: string;
  slug: string;
  name: string;
};

/** A passage that an event rests on. */
export type EventEvidence = {
  passageId: string;
  captureN: number;
  source: {
    id: string;
    code: string;
    title: string | null;
    publisher: string | null;
    /** EDTF. */
    published: string | null;
  };
};

/** An event as readers see it. */
export type PublicEvent = {
  id: string;
  code: string;
  /** EDTF, or one of several: rules-dates.ts. */
  date: string;
  title: string;
  /** Of the title. */
  language: string;
  place: string | null;
  /** Of its release, by ISO 8601. */
  asOf: string;
  about: EventAbout[];
  evidence: EventEvidence[];
};

/** What the timeline can be narrowed to: what some public event is about. */
export type EventChoices = Record<
  "who" | "programme" | "subject",
  { slug: string; name: string }[]
>;

/** An event as the studio shows it. */
export type EventView = {
  id: string;
  code: string;
  date: string;
  titleText: string;
  language: string;
  /** Titles in other languages. */
  translations: Record<string, string>;
  places: Record<string, string>;
  passageIds: string[];
  /** Slugs. */
  who: string[];
  programmes: string[];
  subjects: string[];
  state: "waiting" | "released" | "withdrawn";
  revision: number;
};

export type EventListing = Pick<
  EventView,
  "id" | "code" | "date" | "titleText" | "language" | "state"
>;
