import { vi } from "vitest";

/** Files share a runtime, for speed; what modules keep between requests they do not share. */
vi.resetModules();
