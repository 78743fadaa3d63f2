import type { Failure } from "./protocol.ts";

/** Ends a visit, with the reason that is told. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure);
    this.failure = failure;
  }
}
