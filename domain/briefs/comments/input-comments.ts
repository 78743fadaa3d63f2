import { z } from "zod";
import { optional, printable, prose, thingId } from "#domain/fields.ts";
import { isNodeId } from "#domain/richtext/attributes.ts";
import { anchorCharsMax, commentCharsMax } from "./rules-bounds.ts";

const body = prose(commentCharsMax);
const offset = z.number().int().nonnegative();

const nodeId = z.string().refine(isNodeId);
const words = z.strictObject({
  start: offset,
  end: offset,
  /** As whoever comments has them before them. */
  exact: z.string().min(1).max(anchorCharsMax, "input.tooLong"),
});

/** What a thread is begun on: words of a block, or all of a block or a piece of evidence. */
export const placeInput = z.strictObject({ nodeId, words: words.nullable() }).nullable();
export type Place = NonNullable<z.output<typeof placeInput>>;

export const startThreadInput = z.strictObject({ briefId: thingId, place: placeInput, body });
export type StartThreadInput = z.input<typeof startThreadInput>;

export const suggestInput = z.strictObject({
  briefId: thingId,
  /** Words of the text, and nothing else. */
  place: z.strictObject({ nodeId, words }, "comments.suggestEvidence"),
  /** One line; "" leaves them out. */
  instead: printable()
    .transform((text) => text.replaceAll(/[\t\n\r]+/gu, " ").trim())
    .pipe(z.string().max(anchorCharsMax, "input.tooLong")),
  body: optional(body),
});
export type SuggestInput = z.input<typeof suggestInput>;

/** What is to be done before a brief comes to review again. */
export const returnWithRemarkInput = z.strictObject({ briefId: thingId, body });
export type ReturnWithRemarkInput = z.input<typeof returnWithRemarkInput>;

export const threadInput = z.strictObject({ briefId: thingId, threadId: thingId });
export type ThreadInput = z.input<typeof threadInput>;

export const replyInput = threadInput.extend({ body });
export type ReplyInput = z.input<typeof replyInput>;

export const commentInput = z.strictObject({ commentId: thingId });
export type CommentInput = z.input<typeof commentInput>;

export const editCommentInput = commentInput.extend({
  /** Of the comment, as it was when the edit began. */
  revision: z.number().int().positive(),
  body,
});
export type EditCommentInput = z.input<typeof editCommentInput>;

export const decideSuggestionInput = threadInput.extend({
  decision: z.enum(["accepted", "rejected"]),
  /** Where the words that were suggested stand now, once they are taken. */
  place: placeInput.default(null),
});
export type DecideSuggestionInput = z.input<typeof decideSuggestionInput>;
