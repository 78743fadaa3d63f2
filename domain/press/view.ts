/** A page whose file can't be made anew. */
export type HeldPage = {
  path: string;
  /** In words. */
  reason: string;
  attempts: number;
  /** ISO instant. */
  since: string;
  /** Whether readers get its last good file where it can't be rendered for them; else they are told to try later. */
  hasFile: boolean;
};
