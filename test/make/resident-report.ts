import type { SentReport } from "../../worker/reports/take-report.ts";

/** A report from an address that nobody else has. */
export function makeReport(parts: Partial<SentReport> = {}): SentReport {
  return {
    ...{ chat: "00000", region: "chelyabinsk", kind: "link", text: null },
    links: ["https://t.me/+puZV_gQpDjkzNzMy"],
    address: "192.0.2.1",
    ...parts,
  };
}
