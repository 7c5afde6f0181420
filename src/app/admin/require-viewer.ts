import { redirect } from "next/navigation";
import { requireResearcher } from "#server/accounts/require-researcher.ts";
import type { Researcher } from "#server/accounts/researcher.ts";
import { RequestError } from "#server/errors.ts";

/**
 * Who looks at a page. A stranger is sent to sign in; so is who came under a name that is not
 * this server's, and reads there which one is.
 */
export async function requireViewer(): Promise<Researcher> {
  try {
    return await requireResearcher("analyst");
  } catch (error) {
    if (error instanceof RequestError) redirect("/admin/sign-in");
    throw error;
  }
}
