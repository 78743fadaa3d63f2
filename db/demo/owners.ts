import type { DemoOwner } from "./types.ts";

/** Printed wherever owners are: one rule, so that no publisher is singled out. */
export const ownerRule =
  "Owner: the state or body that owns or funds the publisher, named where that is beyond dispute. Where none is named the owner is not established, which does not mean independent.";

export const russianState: DemoOwner = { text: "Russian state", legalForm: null };
export const belarusianState: DemoOwner = { text: "Belarusian state", legalForm: null };
export const polishState: DemoOwner = {
  text: "Polish state",
  legalForm: "institute under public law",
};
