/** Paths of public pages, built in this one file. Slugs and codes are URL-safe by their own rules. */
export function homePath(): string {
  return "/";
}

/** The list of briefs, or a later page of it. */
export function briefsPath(page = 1): string {
  return page === 1 ? "/briefs" : `/briefs?page=${page}`;
}

/** The same as data. */
export function briefsDataPath(page = 1): string {
  return `/api/v1${briefsPath(page)}`;
}

export function briefPath(slug: string): string {
  return `/briefs/${slug}`;
}

export function versionPath(slug: string, n: number): string {
  return `/briefs/${slug}/v/${n}`;
}

export function historyPath(slug: string): string {
  return `/briefs/${slug}/history`;
}

/** The canonical text of the latest version, or of version `n`. */
export function briefDataPath(slug: string, n?: number): string {
  return n === undefined ? `/api/v1/briefs/${slug}` : `/api/v1/briefs/${slug}/versions/${n}`;
}

export function studioPath(): string {
  return "/studio";
}
