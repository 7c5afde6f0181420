import { beforeEach, describe, expect, test } from "vitest";
import { auth } from "#server/accounts/auth.ts";
import { makeOwner } from "#server/accounts/make-owner.ts";
import { createOwnerLink, hashToken } from "#server/accounts/owner-link.ts";
import { findResearcher } from "#server/accounts/require-researcher.ts";
import { db } from "#server/db/client.ts";
import { describeFault } from "#server/log-fault.ts";
import {
  browserHeaders,
  makeTestOwner,
  OWNER,
  ownerToken,
  signInOwner,
} from "../support/sign-up.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

beforeEach(async () => {
  await db().user.deleteMany();
  await db().invitation.deleteMany();
  await db().limit.deleteMany();
});

describe("the one-time link", () => {
  test("keeps only the hash of its token", async () => {
    const token = await ownerToken();
    const rows = await db().invitation.findMany();
    expect(rows.map(({ tokenHash }) => Buffer.from(tokenHash))).toEqual([
      Buffer.from(hashToken(token)),
    ]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("makes the owner, who can sign in", async () => {
    await makeTestOwner();
    const researcher = await findResearcher(await signInOwner());
    expect(researcher).toMatchObject({ name: OWNER.name, email: OWNER.email, role: "owner" });
  });

  test("works once", async () => {
    const token = await ownerToken();
    await makeOwner({ ...OWNER, token });
    const again = makeOwner({ ...OWNER, email: "eve@example.org", token });
    await expect(again).rejects.toMatchObject({ kind: "conflict" });
    expect(await db().user.count()).toBe(1);
  });

  test("makes one owner when it is used several times at once", async () => {
    const token = await ownerToken();
    const emails = ["a", "b", "c", "d"].map((name) => `${name}@example.org`);
    const tries = emails.map((email) => makeOwner({ ...OWNER, email, token }));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db().user.findMany({ select: { role: true } })).toEqual([{ role: "owner" }]);
  });

  test("makes one owner when two links are used at once", async () => {
    const tokens = ["the link of one start", "the link of another"];
    const data = tokens.map((token) => ({ tokenHash: hashToken(token), role: "owner" as const }));
    await db().invitation.createMany({ data });
    const tries = tokens.map((token, n) => makeOwner({ ...OWNER, email: `${n}@a.org`, token }));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db().user.findMany({ select: { role: true } })).toEqual([{ role: "owner" }]);
  });

  test("is replaced by the next start's", async () => {
    const first = await ownerToken();
    const second = await ownerToken();
    await expect(makeOwner({ ...OWNER, token: first })).rejects.toMatchObject({
      kind: "not-allowed",
    });
    await makeOwner({ ...OWNER, token: second });
  });

  test("is not made when there is an owner", async () => {
    await makeTestOwner();
    expect(await createOwnerLink()).toBeNull();
  });

  test("leaves an entry in the audit log", async () => {
    await makeTestOwner();
    const entry = await db().auditEntry.findFirst({ where: { action: "make owner" } });
    expect(entry).toMatchObject({ actor: OWNER.name, after: { role: "owner" } });
  });
});

test("nobody can sign up", async () => {
  const body = { name: "Eve", email: "eve@example.org", password: "a long pass phrase" };
  await expect(auth().api.signUpEmail({ body })).rejects.toThrow();
  expect(await db().user.count()).toBe(0);
});

test("nobody is signed in without a cookie, nor with a forged one", async () => {
  expect(await findResearcher(browserHeaders())).toBeNull();
  const cookie = "circumplex.session_token=abcdefghijklmnop.c2lnbmF0dXJl";
  expect(await findResearcher(browserHeaders({ cookie }))).toBeNull();
});

test("a name that is not this server's is refused, whoever asks", async () => {
  await expect(findResearcher(new Headers({ host: "evil.example" }))).rejects.toMatchObject({
    kind: "not-allowed",
  });
});

test("what a log keeps of a database error quotes no row", async () => {
  await makeTestOwner();
  const user = { id: "x", name: "Eve Nemo", email: OWNER.email };
  const error: unknown = await db()
    .user.create({ data: user })
    .catch((thrown: unknown) => thrown);
  expect(String(error)).toContain("Unique constraint");
  const text = describeFault(error);
  expect(text).toContain("P2002");
  expect(text).not.toMatch(/Eve Nemo|olga@|Unique constraint/);
});
