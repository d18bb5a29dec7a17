import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { barePolicy, responseHeaders } from "../../worker/base/response-headers.ts";

const pagePolicy = "default-src 'none'; style-src 'sha256-x'";

const app = new Hono();
app.use(responseHeaders(() => Promise.resolve(pagePolicy)));
app.get("/page", (c) => c.html("<p>1</p>"));
app.get("/json", (c) => c.json({}));
app.get("/kept", (c) => c.text("1", 200, { "Cache-Control": "public, max-age=60" }));
app.get("/away", (c) => c.redirect("/page"));
app.get("/locked", () => Response.redirect("https://t.me/x"));
app.get("/framed", (c) => c.html("<p>1</p>", 200, { "Content-Security-Policy": "frame-ancestors *" }));
app.get("/broken", () => {
  throw new Error("broken");
});
app.onError((_, c) => c.json({}, 500));

describe("headers of every response", () => {
  it.each(["/page", "/json", "/kept", "/away", "/locked", "/broken", "/nowhere"])(
    "%s is safe",
    async (path) => {
      const { headers } = await app.request(path);
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(headers.get("Referrer-Policy")).toBe("same-origin");
      expect(headers.get("Strict-Transport-Security")).toBe("max-age=31536000");
      expect(headers.get("Permissions-Policy")).toContain("geolocation=()");
      expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
      expect(headers.get("X-Frame-Options")).toBe("DENY");
      expect(headers.get("Content-Security-Policy")).toBe(path === "/page" ? pagePolicy : barePolicy);
      expect(headers.get("Cache-Control")).toBe(path === "/kept" ? "public, max-age=60" : "no-store");
    },
  );

  it("a redirect made elsewhere keeps its status and target", async () => {
    const response = await app.request("/locked");
    expect([response.status, response.headers.get("Location")]).toEqual([302, "https://t.me/x"]);
  });

  it("a handler that opens its own frame keeps its policy", async () => {
    const { headers } = await app.request("/framed");
    expect(headers.get("Content-Security-Policy")).toBe("frame-ancestors *");
    expect(headers.has("X-Frame-Options")).toBe(false);
  });
});
