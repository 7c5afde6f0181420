import { beforeAll, beforeEach, expect, test } from "vitest";
import { changePassword } from "#server/accounts/change-password.ts";
import { findResearcher } from "#server/accounts/require-researcher.ts";
import type { Researcher } from "#server/accounts/researcher.ts";
import { requireRole } from "#server/accounts/researcher.ts";
import { PER_ADDRESS, signIn } from "#server/accounts/sign-in.ts";
import { signOut, signOutEverywhere } from "#server/accounts/sign-out.ts";
import { db } from "#server/db/client.ts";
import { takeAttempts } from "#server/limits.ts";
import { browserHeaders, makeTestOwner, OWNER, signInOwner } from "../support/sign-up.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

beforeAll(makeTestOwner);

beforeEach(async () => {
  await db().limit.deleteMany();
  await db().session.deleteMany();
});

async function requireSignedIn(headers: Headers): Promise<Researcher> {
  const researcher = await findResearcher(headers);
  if (!researcher) throw new Error("nobody is signed in");
  return researcher;
}

function guess(email: string, address = "198.51.100.7"): Promise<string[]> {
  const headers = browserHeaders({ "x-forwarded-for": address });
  return signIn({ email, password: "not the password" }, headers);
}

test("a session keeps no address", async () => {
  const headers = browserHeaders({ "x-forwarded-for": "198.51.100.7" });
  await signIn({ email: OWNER.email, password: OWNER.password }, headers);
  const session = await db().session.findFirstOrThrow();
  expect(session.ipAddress ?? "").toBe("");
  expect(JSON.stringify(session)).not.toContain("198.51.100.7");
});

test("a wrong password and an unknown address are refused with the same words", async () => {
  const words = "The email address or the password is wrong.";
  await expect(guess(OWNER.email)).rejects.toMatchObject({ kind: "not-signed-in", message: words });
  await expect(guess("nobody@example.org")).rejects.toMatchObject({
    kind: "not-signed-in",
    message: words,
  });
});

test("after ten wrong tries for an account even the right password waits", async () => {
  for (let attempt = 1; attempt <= 10; attempt++) {
    await expect(guess(OWNER.email, `198.51.100.${attempt}`)).rejects.toMatchObject({
      kind: "not-signed-in",
    });
  }
  await expect(signInOwner()).rejects.toMatchObject({ kind: "too-many", status: 429 });
});

test("after thirty wrong tries from an address others are refused there, and only there", async () => {
  const elsewhere = { rule: PER_ADDRESS, subject: "198.51.100.7" };
  for (let attempt = 1; attempt <= 29; attempt++) await takeAttempts([elsewhere]);
  await expect(guess("a@example.org")).rejects.toMatchObject({ kind: "not-signed-in" });
  await expect(guess("b@example.org")).rejects.toMatchObject({ kind: "too-many" });
  await expect(guess("b@example.org", "203.0.113.9")).rejects.toMatchObject({
    kind: "not-signed-in",
  });
});

test("of twenty tries at once at most ten are looked at", async () => {
  const tries = Array.from({ length: 20 }, () => guess(OWNER.email));
  const results = await Promise.allSettled(tries);
  const refused = results.filter(
    (result) => result.status === "rejected" && result.reason.kind === "too-many",
  );
  expect(refused).toHaveLength(10);
});

test("right tries are not counted", async () => {
  for (let attempt = 1; attempt <= 12; attempt++) await signInOwner();
  expect(await db().limit.findMany({ where: { count: { gt: 0 } } })).toEqual([]);
});

test("the table of limits names neither account nor address", async () => {
  await guess(OWNER.email).catch(() => undefined);
  const rows = await db().limit.findMany();
  expect(rows).toHaveLength(2);
  const bytes = rows.map(({ key }) => Buffer.from(key).toString("latin1")).join();
  expect(bytes).not.toMatch(/olga|198\.51/);
  expect(rows.every(({ key }) => key.length === 32)).toBe(true);
});

test("signing out ends the session", async () => {
  const headers = await signInOwner();
  const cookies = await signOut(headers);
  expect(cookies.join()).toMatch(/circumplex\.session_token=;.*Max-Age=0/);
  expect(await findResearcher(headers)).toBeNull();
});

test("signing out everywhere ends every session", async () => {
  const phone = await signInOwner();
  const laptop = await signInOwner();
  await signOutEverywhere(await requireSignedIn(phone));
  expect([await findResearcher(phone), await findResearcher(laptop)]).toEqual([null, null]);
});

test("a new password needs the old one, and ends the sessions of other devices", async () => {
  const phone = await signInOwner();
  const laptop = await signInOwner();
  const researcher = await requireSignedIn(laptop);
  const wrong = { current: "not the password", next: "another pass phrase" };
  await expect(changePassword(researcher, wrong, laptop)).rejects.toMatchObject({
    problems: [{ path: "current" }],
  });
  const right = { current: OWNER.password, next: "another pass phrase" };
  await changePassword(researcher, right, laptop);
  expect(await findResearcher(phone)).toBeNull();
  expect(await findResearcher(laptop)).toMatchObject({ email: OWNER.email });
  await expect(signInOwner()).rejects.toMatchObject({ kind: "not-signed-in" });
  const back = { current: "another pass phrase", next: OWNER.password };
  await changePassword(researcher, back, laptop);
});

test("a role reaches those below it and none above", async () => {
  const owner = await requireSignedIn(await signInOwner());
  expect(requireRole(owner, "researcher")).toBe(owner);
  await db().user.updateMany({ data: { role: "analyst" } });
  const analyst = await requireSignedIn(await signInOwner());
  expect(() => requireRole(analyst, "researcher")).toThrow("Only a researcher");
  await db().user.updateMany({ data: { role: "owner" } });
});
