/**
 * Sends something to one of the study's routes.
 *
 * @returns what was answered, an empty object for an answer without a body, or null when it failed
 */
export async function postTo(
  study: string,
  route: string,
  body?: unknown,
): Promise<Record<string, unknown> | null> {
  try {
    const response = await fetch(`/api/s/${study}/${route}`, {
      method: "POST",
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    if (!response.ok) return null;
    return response.status === 204 ? {} : await response.json();
  } catch {
    return null;
  }
}
