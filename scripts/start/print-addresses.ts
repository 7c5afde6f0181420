import { createOwnerLink } from "#server/accounts/owner-link.ts";
import { db } from "#server/db/client.ts";

/** Prints where to go: the demo study, the researcher's door, and at first the owner's link. */
export async function printAddresses(origin: string, willHaveDemo: boolean): Promise<void> {
  const ownerPath = await createOwnerLink();
  console.log("");
  if (willHaveDemo || (await hasDemo()))
    console.log(`  Take part in the demo study: ${origin}/s/demo`);
  console.log(`  Researchers and analysts:    ${origin}/admin`);
  if (ownerPath)
    console.log(`  Make the owner's account (this link works once): ${origin}${ownerPath}`);
  console.log("");
}

async function hasDemo(): Promise<boolean> {
  return (await db().study.count({ where: { slug: "demo" } })) > 0;
}
