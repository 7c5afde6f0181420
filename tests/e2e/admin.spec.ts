import { db } from "#server/db/client.ts";
import { adminPages, adminRoutes } from "../support/admin-addresses.ts";
import { fillSignIn, removeAccounts, signInOnPage } from "../support/admin-page.ts";
import { makeAdminStudy } from "../support/admin-study.ts";
import { expect, test } from "../support/browser-test.ts";
import { OWNER, ownerToken } from "../support/sign-up.ts";

const SLUG = "admin-access";

test.beforeEach(async () => {
  await removeAccounts();
});

test("the one-time link makes the owner once, and its token is in no address", async ({
  page,
  request,
}) => {
  const token = await ownerToken();
  const addresses: string[] = [];
  page.on("request", (sent) => addresses.push(sent.url()));
  await page.goto(`/admin/setup#${token}`);
  await page.getByLabel("Name").fill(OWNER.name);
  await page.getByLabel("Email").fill(OWNER.email);
  await page.getByRole("textbox", { name: "Password" }).fill("short");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("Use at least 10 characters.")).toBeVisible();
  await page.getByRole("textbox", { name: "Password" }).fill(OWNER.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "Studies" })).toBeVisible();
  expect(addresses.filter((address) => new URL(address).search.includes(token))).toEqual([]);
  expect(addresses.filter((address) => new URL(address).pathname.includes(token))).toEqual([]);

  await page.goto(`/admin/setup#${token}`);
  await expect(page.getByRole("heading", { name: "There is an owner already" })).toBeVisible();
  const { origin } = new URL(page.url());
  const data = { ...OWNER, email: "eve@example.org", token };
  const again = await request.post("/api/auth/setup", { data, headers: { origin } });
  expect(again.status()).toBe(409);
  expect(await db().user.count()).toBe(1);
});

test("a stranger is sent from every page to the sign-in", async ({ request }) => {
  await makeAdminStudy(SLUG);
  const pages = adminPages(SLUG);
  expect(pages.length).toBeGreaterThanOrEqual(6);
  for (const address of pages) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect({ address, status: answer.status() }).toEqual({ address, status: 307 });
    expect(answer.headers().location).toBe("/admin/sign-in");
    expect(await answer.text()).not.toMatch(/Ada|Bela|tone_/);
  }
});

test("a stranger gets nothing from any route for researchers", async ({ request, baseURL }) => {
  await makeAdminStudy(SLUG);
  const routes = adminRoutes(SLUG);
  expect(routes.length).toBeGreaterThanOrEqual(1);
  for (const { address, method } of routes) {
    const answer = await request.fetch(address, { method, headers: { origin: baseURL } });
    expect({ address, method, status: answer.status() }).toEqual({ address, method, status: 401 });
  }
});

test("a form's action does nothing for a stranger who sends it again", async ({
  page,
  playwright,
  baseURL,
}) => {
  await makeAdminStudy(SLUG);
  await signInOnPage(page);
  await page.goto(`/admin/studies/${SLUG}`);
  const sent = page.waitForRequest((request) => request.headers()["next-action"] !== undefined);
  await page.getByRole("button", { name: "Pause" }).click();
  const action = await sent;
  await expect(page.getByText("The study is paused", { exact: false })).toBeVisible();
  await db().study.update({ where: { slug: SLUG }, data: { state: "open" } });
  const stranger = await playwright.request.newContext({ baseURL });
  const { cookie: _cookie, ...headers } = await action.allHeaders();
  const plain = Object.entries(headers).filter(([name]) => !name.startsWith(":"));
  const answer = await stranger.post(`/admin/studies/${SLUG}`, {
    headers: Object.fromEntries(plain.filter(([name]) => name !== "content-length")),
    data: action.postData() ?? "",
    maxRedirects: 0,
  });
  expect(await answer.text()).not.toContain("Ada");
  const { state } = await db().study.findUniqueOrThrow({ where: { slug: SLUG } });
  expect(state).toBe("open");
  await stranger.dispose();
});

test("signing in says what is wrong, and signing out closes the door", async ({ page }) => {
  await signInOnPage(page);
  await page.getByRole("button", { name: OWNER.name }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goto("/admin");
  await expect(page).toHaveURL(/\/admin\/sign-in$/);
  await fillSignIn(page, "not the password");
  await expect(page.getByText("The email address or the password is wrong.")).toBeVisible();
});

test("tries are counted by connection, whatever address a client claims", async ({
  request,
  baseURL,
}) => {
  const answers = new Set<number>();
  for (let attempt = 1; attempt <= 31; attempt++) {
    const answer = await request.post("/api/auth/sign-in", {
      data: { email: `a${attempt}@example.org`, password: "not the password" },
      headers: { origin: baseURL ?? "", "x-forwarded-for": `203.0.113.${attempt}` },
    });
    answers.add(answer.status());
    if (attempt === 31) {
      expect(await answer.json()).toMatchObject({ error: /Too many tries from this network/ });
      expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
    }
  }
  expect([...answers]).toEqual([401, 429]);
});

test("another site's page cannot sign anyone in", async ({ request }) => {
  const answer = await request.post("/api/auth/sign-in", {
    data: { email: OWNER.email, password: OWNER.password },
    headers: { origin: "https://evil.example" },
  });
  expect(answer.status()).toBe(403);
});
