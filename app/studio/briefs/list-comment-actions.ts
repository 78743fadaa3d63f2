import type { CommentActions } from "#components/comments/comment-actions.ts";
import {
  editCommentAction,
  removeCommentAction,
  replyAction,
  settleThreadAction,
  startThreadAction,
} from "./comment-actions.ts";

/** What a page hands to the threads that it shows. */
export const commentActions: CommentActions = {
  start: startThreadAction,
  reply: replyAction,
  settle: settleThreadAction,
  edit: editCommentAction,
  remove: removeCommentAction,
};
