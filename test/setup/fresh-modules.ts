import { expect, vi } from "vitest";

/** Tests of the whole app, whose modules keep a release, registers and counts between requests. */
const ofTheApp = /\/test\/(?:admin|answer-parts|api|app|attacks|poster|release|site|usage|widget)\//;

/** Files share a runtime, for speed; what modules keep between requests they do not share. Other modules keep nothing. */
if (ofTheApp.test(expect.getState().testPath ?? "")) vi.resetModules();
