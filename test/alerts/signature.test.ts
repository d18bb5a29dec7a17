import { expect, test } from "vitest";
import { signatureHeaders, webhookSecret } from "../../worker/alerts/signature.ts";

test("a message is signed as the libraries of Standard Webhooks sign it", async () => {
  // The vector of their own tests.
  const headers = await signatureHeaders("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", {
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    atMs: 1_614_265_330_999,
    body: '{"test": 2432232314}',
  });
  expect(headers).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

test("each recipient has a secret of their own, the same every time", async () => {
  const secrets = await Promise.all(
    [
      ["master-one", "recipient-1"],
      ["master-one", "recipient-2"],
      ["master-two", "recipient-1"],
      ["master-one", "recipient-1"],
    ].map(([master = "", id = ""]) => webhookSecret(master, id)),
  );
  expect(new Set(secrets).size).toBe(3);
  expect(secrets[3]).toBe(secrets[0]);
  for (const secret of secrets) expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
});

test("a text beyond ASCII is signed as its UTF-8", async () => {
  const secret = await webhookSecret("master", "one");
  const sign = (body: string) => signatureHeaders(secret, { id: "x", atMs: 0, body });
  expect((await sign("Сатка"))["webhook-signature"]).not.toBe((await sign("Cатка"))["webhook-signature"]);
});
