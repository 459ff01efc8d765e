import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { coupleIdOf, signIn } from "./support/people";

async function saved(page: Page, kind: "PNG" | "SVG"): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: kind, exact: true }).first().click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("a chart is saved as a picture that needs nothing of its page", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await signIn(page, "coach");
  await page.goto(`/coach/couples/${await coupleIdOf("Ana & Ben")}/trust`);
  await expect(page.locator("figure .recharts-surface").first()).toBeVisible();

  const svg = await saved(page, "SVG");
  const text = svg.bytes.toString();
  expect(svg.name).toBe("chart.svg");
  expect(text).toContain("Ana");
  expect(text).toContain("not at all");
  // By day's colors, written out.
  expect(text).toContain("rgb(10, 90, 112)");
  expect(text).not.toMatch(/var\(|light-dark|class="|<script|href=/);

  const png = await saved(page, "PNG");
  expect(png.name).toBe("chart.png");
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  // Twice as wide as the drawing.
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1000);
});

test("a client saves their own", async ({ page }) => {
  await signIn(page, "ana");
  await page.goto("/client/trust");
  await expect(page.locator("figure .recharts-surface").first()).toBeVisible();

  const { bytes } = await saved(page, "SVG");
  expect(bytes.toString()).not.toContain("Ben");
});
