import type { CommentActions } from "#components/comments/comment-actions.ts";
import {
  decideSuggestionAction,
  editCommentAction,
  removeCommentAction,
  replyAction,
  settleThreadAction,
  startThreadAction,
  suggestWordsAction,
} from "./comment-actions.ts";

/** What a page hands to the threads that it shows. */
export const commentActions: CommentActions = {
  start: startThreadAction,
  suggest: suggestWordsAction,
  decide: decideSuggestionAction,
  reply: replyAction,
  settle: settleThreadAction,
  edit: editCommentAction,
  remove: removeCommentAction,
};
