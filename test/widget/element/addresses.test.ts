import { describe, expect, it } from "vitest";
import { dialAddress, messengerOf, messengers, originOf } from "../../../worker/widget/element/addresses.ts";

describe("addresses that the widget makes links of", () => {
  it("lead to the three messengers", () => {
    expect(messengerOf("https://t.me/+abc")).toBe(0);
    expect(messengerOf("https://max.ru/join/abc")).toBe(1);
    expect(messengerOf("https://vk.me/join/abc")).toBe(2);
    expect(messengers).toHaveLength(3);
  });

  it.each([
    "javascript:alert(1)//https://t.me/",
    "http://t.me/+abc",
    "https://t.me.evil.example/",
    "https://t.me@evil.example/",
    "https://evil.example/https://t.me/",
    " https://t.me/+abc",
    "//t.me/+abc",
    "data:text/html,https://t.me/",
    "",
  ])("never to %j", (url) => {
    expect(messengerOf(url)).toBe(-1);
  });

  it.each([
    ["122", "tel:122"],
    ["+7 (351) 240-15-16", "tel:+73512401516"],
    ["8 800 200-02-00", "tel:88002000200"],
  ])("dial %j", (dial, address) => {
    expect(dialAddress(dial)).toBe(address);
  });

  it.each(["", "javascript:alert(1)", "122;ext=1", "<b>122</b>", "call 122", "+"])(
    "never dial %j",
    (dial) => {
      expect(dialAddress(dial)).toBe("");
    },
  );

  it("stand at an http or https origin", () => {
    expect(originOf("https://chat.example/widget/v1.js")).toBe("https://chat.example");
    expect(originOf("http://localhost:8787")).toBe("http://localhost:8787");
    expect(originOf("https://чат.рф/x?y#z")).toBe("https://чат.рф");
    for (const text of [
      "",
      "javascript:alert(1)",
      "//chat.example",
      "data:text/html,x",
      "https://",
      "/widget",
    ]) {
      expect(originOf(text)).toBe("");
    }
  });
});
