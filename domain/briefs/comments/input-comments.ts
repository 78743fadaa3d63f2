import { z } from "zod";
import { prose, thingId } from "#domain/fields.ts";
import { isNodeId } from "#domain/richtext/attributes.ts";

export const commentCharsMax = 5_000;
/** A comment on more than that is one on the paragraph. */
export const anchorCharsMax = 2_000;

const body = prose(commentCharsMax);
const offset = z.number().int().nonnegative();

/** What a thread is begun on: words of a block, or all of a block or a piece of evidence. */
export const placeInput = z
  .strictObject({
    nodeId: z.string().refine(isNodeId),
    words: z
      .strictObject({
        start: offset,
        end: offset,
        /** As whoever comments has them before them. */
        exact: z.string().min(1).max(anchorCharsMax, "input.tooLong"),
      })
      .nullable(),
  })
  .nullable();
export type Place = NonNullable<z.output<typeof placeInput>>;

export const startThreadInput = z.strictObject({ briefId: thingId, place: placeInput, body });
export type StartThreadInput = z.input<typeof startThreadInput>;

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
