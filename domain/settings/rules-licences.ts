import type { Licence } from "./view.ts";

const creativeCommons = (terms: string, title: string): Licence => ({
  id: `CC-${terms}-4.0`,
  name: `CC ${terms} 4.0`,
  title: `Creative Commons ${title} 4.0 International`,
  url: `https://creativecommons.org/licenses/${terms.toLowerCase()}/4.0/`,
});

const attribution = creativeCommons("BY", "Attribution");

/** Those that can be chosen by name, the freest last: https://spdx.org/licenses/ */
export const listedLicences: readonly Licence[] = [
  attribution,
  creativeCommons("BY-SA", "Attribution-ShareAlike"),
  creativeCommons("BY-ND", "Attribution-NoDerivatives"),
  creativeCommons("BY-NC", "Attribution-NonCommercial"),
  creativeCommons("BY-NC-SA", "Attribution-NonCommercial-ShareAlike"),
  creativeCommons("BY-NC-ND", "Attribution-NonCommercial-NoDerivatives"),
  {
    id: "CC0-1.0",
    name: "CC0 1.0",
    title: "Creative Commons Zero 1.0 Universal",
    url: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
];

export const reservedId = "reserved";
export const otherId = "other";

export const reserved: Licence = { id: reservedId, name: "", title: "", url: null };

export function findListedLicence(id: string): Licence | null {
  return listedLicences.find((licence) => licence.id === id) ?? null;
}

/** Under which data are given away: what is said of them until the team has chosen is what was always said. Null where all rights are reserved. */
export function licenceOfData(licence: Licence | null): Licence | null {
  if (licence === null) return attribution;
  return licence.id === reservedId ? null : licence;
}
