import { describe, expect, it } from "vitest";
import { readableHost, registeredHost, widgetHostOf } from "../../worker/registry/widget-host.ts";

describe("the name of a site that carries the widget", () => {
  it.each([
    ["gkb1.example.ru", "gkb1.example.ru"],
    ["GKB1.Example.RU", "gkb1.example.ru"],
    ["больница.рф", "xn--80abvlke3d3b.xn--p1ai"],
    ["Больница.РФ", "xn--80abvlke3d3b.xn--p1ai"],
    ["https://www.gkb1.ru/patients?x=1", "www.gkb1.ru"],
    ["http://больница.рф", "xn--80abvlke3d3b.xn--p1ai"],
    ["gkb1.ru.", "gkb1.ru"],
  ])("«%s» is kept as %s", (typed, host) => {
    expect(widgetHostOf(typed)).toBe(host);
  });

  it.each([
    "gkb1.ru:8080",
    "https://gkb1.ru:443/",
    "127.0.0.1",
    "0x7f.1",
    "2130706433",
    "[::1]",
    "localhost",
    "ru",
    "",
    "gkb1..ru",
    "-gkb1.ru",
    "gkb1.ru-",
    "me@gkb1.ru",
    "gkb 1.ru",
    "<b>.ru",
    "javascript:alert(1)",
    "ftp://gkb1.ru",
    `${"а".repeat(70)}.рф`,
    `${"long.".repeat(60)}ru`,
  ])("«%s» is refused", (typed) => {
    expect(widgetHostOf(typed)).toBeNull();
  });

  it.each([
    "больница.рф",
    "министерство-здравоохранения.москва",
    "gkb1.example.ru",
    "bücher.example",
    "ёж.рф",
  ])("«%s» is read back as it was written", (typed) => {
    expect(readableHost(widgetHostOf(typed) ?? "")).toBe(typed);
  });

  it("that decodes to nothing is shown as it is", () => {
    expect(readableHost("xn--99999999999999.ru")).toBe("xn--99999999999999.ru");
  });

  it("is the same with and without «www.», and no other", () => {
    const hosts = ["gkb1.ru", "www.gkb2.ru"];
    expect(
      ["gkb1.ru", "www.gkb1.ru", "gkb2.ru", "www.gkb2.ru"].map((one) => registeredHost(hosts, one)),
    ).toEqual(["gkb1.ru", "gkb1.ru", "www.gkb2.ru", "www.gkb2.ru"]);
    expect(
      ["ww.gkb1.ru", "www.www.gkb1.ru", "gkb1.ru.x", "", "ru"].map((one) => registeredHost(hosts, one)),
    ).toEqual([null, null, null, null, null]);
  });
});
