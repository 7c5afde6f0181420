import { redirect } from "next/navigation";
import { requireResearcher } from "#server/accounts/require-researcher.ts";
import type { Researcher } from "#server/accounts/researcher.ts";
import { RequestError } from "#server/errors.ts";

/** Who looks at a page; a stranger is sent to sign in. */
export async function requireViewer(): Promise<Researcher> {
  try {
    return await requireResearcher("analyst");
  } catch (error) {
    if (error instanceof RequestError && error.kind === "not-signed-in") redirect("/admin/sign-in");
    throw error;
  }
}
