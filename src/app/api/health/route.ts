import { pool } from "#server/db/client.ts";

export const dynamic = "force-dynamic";

/** Whether this process answers and reaches its database. */
export async function GET(): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  try {
    await pool().query("SELECT 1");
    return Response.json({ status: "ok" }, { headers });
  } catch {
    return Response.json({ status: "no database" }, { status: 503, headers });
  }
}
