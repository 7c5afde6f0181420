/** What a route said about a form that was sent to it. */
export interface Answer {
  ok: boolean;
  /** A sentence for the person; empty when all went well. */
  error: string;
  /** What each field lacks, by the field's name. */
  fields: Record<string, string>;
}

interface ErrorBody {
  error?: string;
  problems?: { path: string; problem: string }[];
}

/** Sends a form's values; an answer that never came is told like any other fault. */
export async function postJson(address: string, values: unknown): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(values),
    });
    if (response.ok) return { ok: true, error: "", fields: {} };
    const body = (await response.json()) as ErrorBody;
    const fields = Object.fromEntries((body.problems ?? []).map((p) => [p.path, p.problem]));
    return { ok: false, error: body.error ?? "The server could not answer.", fields };
  } catch {
    return { ok: false, error: "The server cannot be reached. Try again.", fields: {} };
  }
}
