/** Words of the pages of quotes, people, indicators and statistics. */
export const evidencePages = {} as const;
