import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import type { messengersHost } from "../../../scripts/fake-messengers/host.ts";

/** The host listens while the tests of a file run; the origin is there when they begin. */
export function listening(server: ReturnType<typeof messengersHost>): { origin: string } {
  const at = { origin: "" };
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    at.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return at;
}
