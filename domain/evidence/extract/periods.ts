/** A period's place by token; `value` null where nothing in the text dates it. */
export type Period = {
  from: number;
  to: number;
  sentence: number;
  value: string | null;
  /** Named only to be compared with: "a year earlier", "than in 2022". */
  isBase: boolean;
  /** What a base is counted from, which is the time of what is compared with it. */
  anchor: string | null;
  /** The paragraph that told of the anchor. */
  anchorParagraph?: number | null;
  /** Of "since the beginning of the year": the month till which. */
  till?: string | null;
  /** Not spelt out: the value is what the words mean, and stands in no list of the text's periods. */
  isMeant?: true;
};
