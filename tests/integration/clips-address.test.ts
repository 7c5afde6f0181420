import { expect, test } from "vitest";
import { db } from "#server/db/client.ts";
import { GET, HEAD } from "../../src/app/a/[address]/route.ts";
import { makeSmallStudy, smallClips } from "../support/small-study.ts";
import { withDatabase } from "../support/test-database.ts";
import { uploadBatch } from "../support/upload-batch.ts";

withDatabase();

const ask = (method: "GET" | "HEAD", address: string, range?: string) => {
  const request = new Request(`http://localhost/a/${address}`, { method });
  if (range !== undefined) request.headers.set("range", range);
  const handler = method === "GET" ? GET : HEAD;
  return handler(request, { params: Promise.resolve({ address }) });
};

test("an address tells its headers without its audio, and opens no file for them", async () => {
  await makeSmallStudy("heard", false);
  await uploadBatch("heard", smallClips().slice(0, 1));
  const { address, bytes } = await db().rendition.findFirstOrThrow();
  const whole = await ask("GET", address);
  const head = await ask("HEAD", address);
  expect(head.status).toBe(200);
  expect(head.body).toBeNull();
  expect([...head.headers]).toEqual([...whole.headers]);
  expect(head.headers.get("content-length")).toBe(String(bytes));
  expect((await whole.arrayBuffer()).byteLength).toBe(bytes);
  const part = await ask("GET", address, "bytes=0-3");
  expect([part.headers.get("content-length"), await part.text()]).toEqual(["4", "fLaC"]);
  expect((await ask("HEAD", "nothing-is-here-00")).status).toBe(404);
});
