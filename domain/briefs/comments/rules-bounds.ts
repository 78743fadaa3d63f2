/** Apart from the shapes of input, which a page's script shouldn't have to bring along. In characters. */
export const commentCharsMax = 5_000;
/** A comment on more than that is one on the paragraph. */
export const anchorCharsMax = 2_000;
