/** What leaves the domain of people, organisations and roles: the studio's view. Names by language; `name` is the one to show. */
export type RoleView = {
  id: string;
  /** Null: held by somebody unnamed. */
  personId: string | null;
  titles: Record<string, string>;
  title: string;
  organisation: { id: string; slug: string; name: string } | null;
  /** EDTF. */
  from: string | null;
  to: string | null;
  revision: number;
};

export type PersonView = {
  id: string;
  slug: string;
  names: Record<string, string>;
  name: string;
  roles: RoleView[];
  isReleased: boolean;
  revision: number;
};

export type OrganisationFactView = {
  id: string;
  kind: "owner" | "funder" | "legal_form";
  text: string;
  relatedOrganisation: { id: string; slug: string; name: string } | null;
  from: string | null;
  to: string | null;
  passageId: string | null;
  noPassageBecause: string | null;
};

export type OrganisationView = {
  id: string;
  slug: string;
  names: Record<string, string>;
  name: string;
  note: string | null;
  facts: OrganisationFactView[];
  isReleased: boolean;
  revision: number;
};

/** A person for a picker, with the roles; `heldThen` says whether one was held on the day asked about, null where none was asked. */
export type PersonOption = {
  kind: "person";
  id: string;
  slug: string;
  name: string;
  names: Record<string, string>;
  roles: (RoleView & { heldThen: boolean | null })[];
};

export type OrganisationOption = {
  kind: "organisation";
  id: string;
  slug: string;
  name: string;
  names: Record<string, string>;
};

export type RoleHolderOption = {
  kind: "role_holder";
  role: RoleView & { heldThen: boolean | null };
};

/** Whoever may be said to have spoken. */
export type SpeakerOption = PersonOption | OrganisationOption | RoleHolderOption;
