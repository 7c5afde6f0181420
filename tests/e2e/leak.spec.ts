import type { Page } from "@playwright/test";
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

/** Keeps everything that comes to the page: addresses, headers and bodies, audio as Latin-1. */
function recordAll(page: Page): { all: () => Promise<Received[]> } {
  const coming: Promise<Received>[] = [];
  page.on("response", (response) => {
    const reading = async (): Promise<Received> => {
      const headers = JSON.stringify(await response.allHeaders());
      const body = await response.body().catch(() => Buffer.alloc(0));
      return {
        from: response.url(),
        text: `${response.url()}\n${headers}\n${body.toString("latin1")}`,
      };
    };
    coming.push(reading());
  });
  return { all: () => Promise.all(coming) };
}

async function readStorage(page: Page): Promise<string> {
  const stored = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const contents: unknown[] = [];
    for (const { name } of databases) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? "");
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAll();
        contents.push(
          await new Promise((resolve) => {
            request.onsuccess = () => resolve(request.result);
          }),
        );
      }
      database.close();
    }
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases, contents]);
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
