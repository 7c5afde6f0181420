import { createOwnerLink } from "#server/accounts/owner-link.ts";
import { db } from "#server/db/client.ts";
import { ensureDemoStudy } from "#server/import/demo-study.ts";
import { DEMO_DELETED } from "#server/studies/delete-study.ts";

/** Prints where to go: the demo study, the researcher's door, and at first the owner's link. */
export async function printAddresses(origin: string, willHaveDemo: boolean): Promise<void> {
  const ownerPath = await createOwnerLink();
  console.log("");
  if (await hasDemo(willHaveDemo)) {
    console.log(`  Take part in the demo study: ${origin}/s/demo`);
  }
  console.log(`  Researchers and analysts:    ${origin}/admin`);
  if (ownerPath) {
    console.log(`  Make the owner's account (this link works once): ${origin}${ownerPath}`);
  }
  console.log("");
}

/** A demo that was deleted is not made again, so its address would lead nowhere. */
async function hasDemo(willBeMade: boolean): Promise<boolean> {
  if ((await db().study.count({ where: { slug: "demo" } })) > 0) return true;
  return willBeMade && (await db().setting.count({ where: { key: DEMO_DELETED } })) === 0;
}

/** Makes the demo study while the pages are served already; they show how far it is. */
export async function makeDemo(): Promise<void> {
  const started = performance.now();
  let total = 0;
  await ensureDemoStudy({
    onProgress: (progress) => {
      if (total === 0) console.log(`Making the demo study's ${progress.total} clips ...`);
      total = progress.total;
    },
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (total > 0) console.log(`Demo study, ${total} clips: ${seconds} s`);
}
