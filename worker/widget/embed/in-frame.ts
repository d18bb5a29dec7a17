import type { Place } from "../../answer-parts/types.ts";
import { framePathOf } from "../frame-path.ts";
import type { Look } from "../look.ts";

/** Cards and questions in a frame: chats and questions stay in it, all else opens a window of its own. */
export function inFrame(region: string | null, look: Look): Place {
  return {
    channel: "widget",
    chatPath: (code) => framePathOf(code, look),
    questionPath: (q) =>
      region === null ? `/find?q=${encodeURIComponent(q)}` : framePathOf(region, look, q),
    leaving: { target: "_blank", rel: "noopener" },
  };
}
