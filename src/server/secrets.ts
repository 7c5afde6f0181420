import { createHmac, randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { env } from "#server/env.ts";

const secretsSchema = z.object({ database: z.string().min(16), site: z.string().min(32) });

export type Secrets = z.infer<typeof secretsSchema>;

export function secretsFile(dataDirectory: string): string {
  return path.join(dataDirectory, "secrets.json");
}

/**
 * Reads this folder's secrets, making them on first use. Two processes that start at once agree:
 * the file appears whole, and who comes second reads what the first wrote.
 */
export function openSecrets(dataDirectory: string): Secrets {
  const file = secretsFile(dataDirectory);
  return readSecrets(file) ?? makeSecrets(file) ?? readSecrets(file) ?? fail(file);
}

function readSecrets(file: string): Secrets | null {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch {
    throw new Error(`${file}: expected JSON with the texts "database" and "site"`);
  }
}

function makeSecrets(file: string): Secrets | null {
  const secrets: Secrets = {
    database: randomBytes(24).toString("base64url"),
    site: randomBytes(48).toString("base64url"),
  };
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, file);
    return secrets;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return null;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function fail(file: string): never {
  throw new Error(`${file} could not be made`);
}

/** A key for one purpose ("sessions", "limits"), of 64 hexadecimal digits, the same at each start. */
export function deriveSecret(purpose: string): string {
  const site = env().SECRET ?? openSecrets(env().DATA_DIR).site;
  return createHmac("sha256", site).update(purpose).digest("hex");
}
