import { expect, type Page } from "@playwright/test";
import { db } from "#server/db/client.ts";
import { makeTestOwner, OWNER } from "./sign-up.ts";

/** Takes every account away, as on a first start. */
export async function removeAccounts(): Promise<void> {
  await db().user.deleteMany();
  await db().invitation.deleteMany();
  await db().limit.deleteMany();
}

export async function fillSignIn(page: Page, password: string): Promise<void> {
  await page.goto("/admin/sign-in");
  await page.getByLabel("Email").fill(OWNER.email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Signs in through the page as the owner, who is made if there is none. */
export async function signInOnPage(page: Page): Promise<void> {
  if ((await db().user.count()) === 0) await makeTestOwner();
  await fillSignIn(page, OWNER.password);
  await expect(page.getByRole("heading", { name: "Studies" })).toBeVisible();
}
