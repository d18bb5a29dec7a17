import fc from "fast-check";

/** The same examples in every run. Whoever looks for new ones gives another seed and more runs. */
fc.configureGlobal({ seed: 2026 });
