/** What stands where words stood; that they were removed, and why, is said beside it. */
export const tombstone = "[removed]";
