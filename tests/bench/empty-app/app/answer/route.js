import pg from "pg";
import { INSERT, valuesOf } from "../../../plain-insert.mjs";

let pool;

export async function POST(request) {
  pool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
  await pool.query(INSERT, valuesOf(await request.json()));
  return Response.json({ status: "stored" });
}
