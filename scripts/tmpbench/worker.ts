import { answerText } from "../../worker/api/answer-json.ts";
import { app } from "../../worker/app.ts";
import { weakTag } from "../../worker/base/etag.ts";
import { findChat } from "../../worker/lookup/find-chat.ts";
app.get("/bench/loop", (c) => {
  const asked = c.get("publicRequest"); const n = Number(c.req.query("n")); const q = c.req.query("q") ?? ""; const what = c.req.query("what"); let x = 0;
  let a = findChat(asked.model, { q, region: null }); let t = answerText(asked, a);
  for (let i = 0; i < n; i++) {
    if (what === "find") { a = findChat(asked.model, { q, region: null }); x += a.chats.length; }
    if (what === "json") { t = answerText(asked, a); x += t.length; }
    if (what === "jsontag") { t = answerText(asked, a); x += weakTag(t).length; }
    if (what === "tag") x += weakTag(t).length;
    if (what === "response") x += new Response(t, { headers: { "Content-Type": "application/json", "Cache-Control": "private", ETag: "x" } }).status;
    if (what === "query") x += (c.req.query("q") ?? "").length;
  }
  return c.text(String(x));
});
let last = "{}";
app.get("/bench/stage", (c) => {
  const asked = c.get("publicRequest"); const s = Number(c.req.query("s")); const q = c.req.query("q") ?? "";
  let text = last;
  if (s >= 1) { const a = findChat(asked.model, { q, region: null }); if (s >= 2) text = answerText(asked, a); }
  if (last === "{}") { last = answerText(asked, findChat(asked.model, { q, region: null })); weakTag(last); }
  const tag = s >= 3 ? weakTag(text) : 'W/"x"';
  return new Response(text, { headers: { "Content-Type": "application/json", "Cache-Control": "private, no-cache", ETag: tag } });
});
export default { fetch(request: Request, env: any, context: ExecutionContext) {
    if (request.url.endsWith("/bench/empty")) return new Response("ok");
    return app.fetch(request, env, context); } };
