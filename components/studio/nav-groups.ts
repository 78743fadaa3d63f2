import { getStudioWords } from "#messages/studio.ts";

export type NavGroup = {
  id: string;
  title: string | null;
  links: { href: string; words: string }[];
};

/** Where one can go from anywhere in the studio; the house only for those who keep it, and the work for those who hold a role in it. */
export function listNavGroups(may: {
  seeWork: boolean;
  seeStaff: boolean;
  seeAudit: boolean;
  seeSettings: boolean;
  seeRedactions: boolean;
  seeSubmissions: boolean;
  seeHolds: boolean;
}): NavGroup[] {
  const words = getStudioWords("en");
  const house = [
    ...(may.seeStaff ? [{ href: "/studio/staff", words: words("staff") }] : []),
    ...(may.seeAudit ? [{ href: "/studio/audit", words: words("audit") }] : []),
    ...(may.seeRedactions ? [{ href: "/studio/redactions", words: words("redactions") }] : []),
    ...(may.seeHolds ? [{ href: "/studio/holds", words: words("holds") }] : []),
    ...(may.seeSettings ? [{ href: "/studio/settings", words: words("settings") }] : []),
    { href: "/studio/account", words: words("account") },
  ];
  const desk = { href: "/studio", words: words("desk") };
  if (!may.seeWork) {
    return [
      { id: "work", title: null, links: [desk] },
      { id: "house", title: words("house"), links: house },
    ];
  }
  return [
    {
      id: "work",
      title: null,
      links: [
        desk,
        { href: "/studio/search", words: words("search") },
        { href: "/studio/briefs", words: words("briefs") },
        { href: "/studio/calendar", words: words("calendar") },
        { href: "/studio/sources", words: words("sources") },
        { href: "/studio/quotes", words: words("quotes") },
        { href: "/studio/indicators", words: words("indicators") },
        { href: "/studio/people", words: words("people") },
        { href: "/studio/events", words: words("events") },
      ],
    },
    {
      id: "waiting",
      title: words("waiting"),
      links: [
        { href: "/studio/notices", words: words("notices") },
        ...(may.seeSubmissions
          ? [{ href: "/studio/submissions", words: words("submissions") }]
          : []),
        { href: "/studio/embargoes", words: words("embargoes") },
        { href: "/studio/reports", words: words("reports") },
        { href: "/studio/trash", words: words("trash") },
      ],
    },
    { id: "house", title: words("house"), links: house },
  ];
}
