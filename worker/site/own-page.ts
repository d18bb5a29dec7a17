import type { Place } from "../answer-parts/types.ts";

/** Cards and questions on our own pages. */
export const ownPage: Place = {
  channel: "site",
  chatPath: (code) => `/c/${code}`,
  questionPath: (q) => `/find?q=${encodeURIComponent(q)}`,
  leaving: {},
};
