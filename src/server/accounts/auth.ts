import { type BetterAuthOptions, betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import type { PrismaClient } from "#db/client.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "#server/accounts/password-length.ts";
import { publicUrl } from "#server/accounts/require-our-host.ts";
import { roleSchema } from "#server/accounts/role.ts";
import { db } from "#server/db/client.ts";
import { describeFault } from "#server/log-fault.ts";
import { deriveSecret } from "#server/secrets.ts";

const FOURTEEN_DAYS = 14 * 24 * 60 * 60;

/** Errors are told by kind, code and place: a database quotes rows in its messages. */
function log(_level: string, message: string, ...details: unknown[]): void {
  const faults = details.filter((detail) => detail instanceof Error).map(describeFault);
  console.error(["Accounts:", ...(faults.length > 0 ? faults : [message])].join(" "));
}

/** What better-auth is told. It is only called from our own code: none of its routes are served. */
export function authOptions(client: PrismaClient) {
  return {
    appName: "Circumplex",
    baseURL: publicUrl(),
    secret: deriveSecret("sessions"),
    database: prismaAdapter(client, { provider: "postgresql", transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    user: {
      additionalFields: {
        role: {
          type: [...roleSchema.options],
          required: false,
          input: false,
          defaultValue: "analyst",
        },
      },
    },
    // A session ends when it was said to: a page cannot send a cookie that a renewal would need.
    session: { expiresIn: FOURTEEN_DAYS, disableSessionRefresh: true },
    // Ours are in `limits.ts`.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: "circumplex",
      useSecureCookies: publicUrl().startsWith("https:"),
      ipAddress: { disableIpTracking: true },
    },
    logger: { level: "error", log },
  } satisfies BetterAuthOptions;
}

function createAuth(client: PrismaClient) {
  return betterAuth(authOptions(client));
}

export type Auth = ReturnType<typeof createAuth>;

const made = new WeakMap<PrismaClient, Auth>();

/** The accounts of this process's database. */
export function auth(): Auth {
  const client = db();
  const known = made.get(client);
  if (known) return known;
  const fresh = createAuth(client);
  made.set(client, fresh);
  return fresh;
}
