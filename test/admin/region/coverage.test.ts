import { describe, expect, it } from "vitest";
import { workspaceApp } from "../../setup/workspace-app.ts";

const { signIn } = await workspaceApp();
const coordinator = await signIn({ role: "coordinator", regions: ["chelyabinsk"] });

describe("the coverage table of a region", () => {
  it("names every territory with its chats, and what has none", async () => {
    const page = await coordinator.page("/admin/regions/chelyabinsk");
    expect(page).toContain("Саткинский округ");
    expect(page).toContain("нет чата");
  });
});
