import { expect, test } from "@playwright/test";
import { asOwner, coupleIdOf, signIn } from "./support/people";
import { signsForThemselves } from "./support/signs";

const count = (rows: Promise<readonly unknown[]>) => rows.then(({ length }) => length);
const couplesWith = (email: string) =>
  asOwner((sql) => count(sql`select distinct couple_id from invitations where email = ${email}`));

test("two people of one name are told apart when they are added and when they join; a second tap makes nothing", async ({
  browser,
  page,
}) => {
  test.setTimeout(120_000);
  const email = `alex.${Date.now()}@example.org`;
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  let links: string[] = [];

  await test.step("without a script: asked for what tells them apart; two taps and a reload make one couple", async () => {
    await signIn(plain, "coach");
    await plain.goto("/coach/couples/new");
    const name = (at: number) => plain.getByLabel("First name").nth(at);
    await name(0).fill("Alex");
    await plain.getByLabel("Their own email").nth(0).fill(email);
    await name(1).fill("alex");
    await plain.getByLabel("Their own email").nth(1).fill(`other.${email}`);
    const make = plain.getByRole("button", { name: "Create invitations" });
    await make.click();
    await expect(plain.getByRole("alert")).toContainText(
      "Add something to one of them that tells them apart",
    );
    expect(await couplesWith(email)).toBe(0);
    await name(1).fill("Alex R.");
    await make.dblclick();
    await expect(plain.locator("code")).toHaveCount(2);
    links = await plain.locator("code").allTextContents();
    await plain.reload();
    await expect(plain.locator("code")).toHaveText(links);
    expect(await couplesWith(email)).toBe(1);
  });

  await test.step("without a script: two taps and a reload make one comment", async () => {
    const [response] = await asOwner(
      (sql) => sql`select r.id from responses r join couples k on k.id = r.couple_id
        where k.label = 'Ana & Ben' and r.submitted_at is not null order by r.submitted_at desc limit 1`,
    );
    const words = `Said once ${email}`;
    await plain.goto(`/coach/couples/${await coupleIdOf("Ana & Ben")}/homework/${response?.id}`);
    await plain.getByLabel("What you would like to say").fill(words);
    await plain.getByRole("button", { name: "Send" }).dblclick();
    await expect(plain.getByText(words)).toHaveCount(1);
    await plain.reload();
    await expect(plain.getByText(words)).toHaveCount(1);
    expect(await asOwner((sql) => count(sql`select 1 from comments where body = ${words}`))).toBe(1);
    await plain.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Couples" }).click();
    await plain.context().close();
  });

  const [row] = await asOwner(
    (sql) => sql`select couple_id as id from invitations where email = ${email} limit 1`,
  );
  const record = `/coach/couples/${row?.id}`;

  await test.step("whoever joins cannot take the other’s name", async () => {
    for (const [at, named] of [
      [1, "Alex R."],
      [0, "Alex"],
    ] as const) {
      const context = await browser.newContext();
      const own = await context.newPage();
      await own.goto(new URL(links[at] ?? "").pathname);
      await expect(own.getByLabel("Your name")).toHaveValue(named);
      await own.getByLabel("Password").fill("a quiet harbour at six");
      if (named !== "Alex") {
        await own.getByLabel("Your name").fill("ALEX");
        await own.getByRole("button", { name: "Open my space" }).click();
        await expect(own.locator("form [role=alert]")).toContainText(
          "Please add something that tells you apart",
        );
        await own.getByLabel("Your name").fill(named);
        await own.getByLabel("Password").fill("a quiet harbour at six");
      }
      await own.getByRole("button", { name: "Open my space" }).click();
      await signsForThemselves(own);
      await own.goto("/client/promises/new");
      await expect(own.getByLabel(named === "Alex" ? "Alex R." : "Alex", { exact: true })).toBeVisible();
      await context.close();
    }
  });

  await signIn(page, "coach");
  await page.goto(record);
  await expect(page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link").nth(1)).toHaveText(
    "Alex & Alex R.",
  );
});
