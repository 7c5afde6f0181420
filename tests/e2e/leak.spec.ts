import type { Page, Response } from "@playwright/test";
import { expect, test } from "../support/browser-test.ts";
import { makeListeningStudy } from "../support/listening-study.ts";
import { completionCode, goOn, rate, takePart } from "../support/participant-page.ts";

/** Random letters, so that any hit is a leak. */
const systems = ["Qzvwkx", "Xjplmq", "Wbrtnz"];
const intents = ["vhxqaj", "kkzwuf"];
const filePrefix = "zzqjxw";
const SLUG = "unseen";
const secrets = [...systems, ...intents, filePrefix].map((word) => word.toLowerCase());

test.beforeAll(({ app: _app }) =>
  makeListeningStudy({
    slug: SLUG,
    systems,
    intents,
    clipsPerCell: 2,
    practice: 1,
    fileName: (number) => `${filePrefix}-${number}.wav`,
    protocol: {
      playback: { player: "waveform" },
      texts: { en: { debriefing: "The pieces were made by programs." } },
    },
  }),
);

interface Received {
  from: string;
  text: string;
}

/** Answers that have no body by their method or status; that of any other must be readable. */
function hasNoBody(response: Response): boolean {
  const status = response.status();
  const empty = status === 204 || (status >= 300 && status < 400);
  return empty || response.request().method() === "HEAD";
}

async function readBody(response: Response): Promise<string> {
  if (hasNoBody(response)) return "";
  const body = await response.body();
  if (response.url().includes("/a/")) {
    const announced = await response.headerValue("content-length");
    expect(String(body.length), response.url()).toBe(announced);
    expect(body.subarray(0, 4).toString("latin1"), response.url()).toBe("fLaC");
  }
  return body.toString("latin1");
}

/** Keeps everything that comes to the page: addresses, headers and bodies, audio as Latin-1. */
function recordAll(page: Page): { all: () => Promise<Received[]> } {
  const coming: Promise<Received>[] = [];
  page.on("response", (response) => {
    const reading = async (): Promise<Received> => {
      const headers = JSON.stringify(await response.allHeaders());
      const body = await readBody(response);
      return { from: response.url(), text: `${response.url()}\n${headers}\n${body}` };
    };
    const read = reading();
    // A body that could not be read fails the test where all are awaited.
    read.catch(() => undefined);
    coming.push(read);
  });
  return { all: () => Promise.all(coming) };
}

/** All that the page keeps, bytes as Latin-1, and the names of its caches. */
async function readStorage(page: Page): Promise<string> {
  const stored = await page.evaluate(async () => {
    const latin1 = (bytes: Uint8Array) => {
      let text = "";
      for (const byte of bytes) text += String.fromCharCode(byte);
      return text;
    };
    const readable = async (value: unknown): Promise<unknown> => {
      if (value instanceof Blob) {
        const bytes = new Uint8Array(await value.arrayBuffer());
        return [value.type, value instanceof File ? value.name : "", latin1(bytes)];
      }
      if (value instanceof ArrayBuffer) return latin1(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) {
        return latin1(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
      }
      if (value instanceof Map || value instanceof Set || Array.isArray(value)) {
        return Promise.all([...value].map(readable));
      }
      if (typeof value !== "object" || value === null || value instanceof Date) return value;
      const entries = Object.entries(value);
      return Promise.all(entries.map(async ([key, kept]) => [key, await readable(kept)]));
    };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const databases = await indexedDB.databases();
    const contents: unknown[] = [];
    for (const { name } of databases) {
      const database = await done(indexedDB.open(name ?? ""));
      for (const name of database.objectStoreNames) {
        const store = database.transaction(name).objectStore(name);
        const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        contents.push(name, await readable(keys), await readable(values));
      }
      database.close();
    }
    const kept = [{ ...localStorage }, { ...sessionStorage }, databases, contents];
    return JSON.stringify([...kept, await caches.keys()]);
  });
  return `${stored}${JSON.stringify(await page.context().cookies())}`;
}

function leaksIn(text: string): string[] {
  const lower = text.toLowerCase();
  return secrets.filter((secret) => lower.includes(secret));
}

test("nothing that the browser receives names a system, an intent or a file", async ({ page }) => {
  const received = recordAll(page);
  await takePart(page, SLUG);
  await rate(page, 5, 5);
  await goOn(page);
  for (let trial = 1; trial <= 6; trial++) {
    await rate(page, 5, 5);
    expect(leaksIn(await readStorage(page)), "storage").toEqual([]);
  }
  await expect(completionCode(page)).toBeVisible();
  const everything = await received.all();
  const audio = everything.filter(({ from }) => from.includes("/a/"));
  expect(audio).toHaveLength(7);
  expect(new Set(audio.map(({ from }) => from)).size).toBe(7);
  const leaks = everything.flatMap(({ from, text }) =>
    leaksIn(text).map((word) => `${word}: ${from}`),
  );
  expect(leaks).toEqual([]);
  expect(leaksIn(await page.content())).toEqual([]);
  expect(everything.filter(({ from }) => from.endsWith(".map"))).toEqual([]);
});

test("an address holds for ranges, may be kept for ever, and says nothing", async ({ page }) => {
  const audio: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/a/")) audio.push(request.url());
  });
  await takePart(page, SLUG);
  await expect.poll(() => audio.length).toBeGreaterThan(1);
  const address = audio[0] ?? "";
  const whole = await page.request.get(address);
  expect(whole.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(whole.headers()["content-disposition"]).toBeUndefined();
  const part = await page.request.get(address, { headers: { range: "bytes=10-19" } });
  const bytes = await whole.body();
  expect(part.status()).toBe(206);
  expect(part.headers()["content-range"]).toBe(`bytes 10-19/${bytes.length}`);
  expect(await part.body()).toEqual(bytes.subarray(10, 20));
  const last = await page.request.get(address, { headers: { range: "bytes=-5" } });
  expect(await last.body()).toEqual(bytes.subarray(-5));
  const beyond = await page.request.get(address, { headers: { range: "bytes=99999999-" } });
  expect(beyond.status()).toBe(416);
  expect((await page.request.get("/a/nothing-is-here-00")).status()).toBe(404);
});
