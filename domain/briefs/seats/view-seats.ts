/** Somebody else's tab at the same draft. */
export type Present = {
  /** Names the tab, and isn't the id that it goes by. */
  key: string;
  name: string;
  /** The block at which they are. */
  nodeId: string | null;
  isWriting: boolean;
  /** The same person, elsewhere. */
  isMe: boolean;
};

/** What a tab is told each time that it says where it is. */
export type Seating = {
  isWriting: boolean;
  others: Present[];
  /** Who asks to write in its place. */
  askedBy: string | null;
  /** Of the draft as it is saved. */
  revision: number;
  /** Who put the draft into the trash, and when. */
  inTrash: { by: string; at: string } | null;
};
