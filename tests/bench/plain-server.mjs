import { createServer } from "node:http";
import pg from "pg";
import { INSERT, valuesOf } from "./plain-insert.mjs";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });

const server = createServer(async (request, response) => {
  if (request.method !== "POST") return response.writeHead(404).end();
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  await pool.query(INSERT, valuesOf(JSON.parse(Buffer.concat(chunks).toString("utf8"))));
  response.writeHead(200, { "content-type": "application/json" });
  response.end('{"status":"stored"}');
});

server.listen(Number(process.env.PORT), "127.0.0.1");
