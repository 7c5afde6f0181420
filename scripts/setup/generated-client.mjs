import { existsSync } from "node:fs";
import { runStep } from "./run-step.mjs";
import { hashOf, readStamp, writeStamp } from "./stamp.mjs";

const STAMP = "node_modules/.circumplex-generated";
const PRISMA = "node_modules/prisma/build/index.js";

/** Generates the Prisma client when the schema or Prisma changed. */
export async function generateClient(report) {
  const hash = hashOf([], ["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (readStamp(STAMP) === hash && existsSync("src/generated/prisma/client.ts")) return;
  await runStep({
    title: "Generating the database client",
    report,
    args: [PRISMA, "generate"],
    env: {
      // Generating needs no engine; without this Prisma would fetch one from its own host.
      PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY || process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  });
  writeStamp(STAMP, hash);
}
