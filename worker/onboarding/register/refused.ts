import type { OktmoRefusal } from "./types.ts";

/** Carries a refusal out of the depth of a stream; `readOktmo` makes a value of it again. */
export class Refused extends Error {
  readonly refusal: OktmoRefusal;

  constructor(refusal: OktmoRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}
