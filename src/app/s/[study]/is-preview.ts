import { currentResearcher } from "#server/accounts/require-researcher.ts";
import { reaches } from "#server/accounts/role.ts";
import { RequestError } from "#server/errors.ts";

/** Whether a signed-in researcher asks to walk through the study; nobody else can. */
export async function isPreview(query: Record<string, unknown>): Promise<boolean> {
  if (query.preview === undefined) return false;
  try {
    const researcher = await currentResearcher();
    return researcher !== null && reaches(researcher.role, "researcher");
  } catch (error) {
    // Under a name that is not the researchers' address nobody is signed in.
    if (error instanceof RequestError) return false;
    throw error;
  }
}
