/** How quick it feels, on a phone of the modest kind: when the page stands, whether it moves, how soon a press and a key are answered. */
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { freePort } from "@/db/cluster/settings";
import { demoPassword } from "@/scripts/story/accounts";
import { browserArgs, findBrowser } from "../scripts/browser";
import { serve, untilHealthy } from "../scripts/lib/serve";
import { bringStory } from "../scripts/lib/story";
import { temporaryDatabase } from "../scripts/lib/temporary";
import { keptFrames, keptPaint, keptPending } from "./in-the-page";
import { median, quantile } from "./measure";

export type Felt = { what: string; budget: number; unit: "ms" | ""; median: number; worst: number };

const rounds = Number(process.env.BENCH_FELT_ROUNDS ?? 7);
const keys = 60;
/** "Slow 4G" and a phone four times slower than this machine, as the browser's own tools have them. */
const network = {
  ...{ offline: false, latency: 562.5 },
  ...{ downloadThroughput: 1_474_560 / 8, uploadThroughput: 691_200 / 8 },
};
const slowness = 4;

async function phone(browser: Browser, origin: string): Promise<{ page: Page; wire: CDPSession }> {
  const context = await browser.newContext({
    ...{ baseURL: origin, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    ...{ locale: "en-US", timezoneId: "Europe/London" },
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill("ana@demo.mendwork.test");
  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname.startsWith("/client"));
  return { page, wire: await context.newCDPSession(page) };
}

async function slowed(wire: CDPSession): Promise<void> {
  await wire.send("Network.enable");
  await wire.send("Network.emulateNetworkConditions", network);
  await wire.send("Emulation.setCPUThrottlingRate", { rate: slowness });
}

/** The first visit, with nothing kept from before. */
async function paint(page: Page, wire: CDPSession): Promise<{ largest: number; shift: number }> {
  await wire.send("Network.clearBrowserCache");
  await page.goto("/client", { waitUntil: "networkidle" });
  return page.evaluate(() => ({ largest: window.felt?.largest ?? 0, shift: window.felt?.shift ?? 0 }));
}

async function pending(page: Page): Promise<number> {
  await page.goto("/client", { waitUntil: "networkidle" });
  await page.evaluate(keptPending);
  await page.getByRole("link", { name: "Between us" }).click();
  await page.waitForURL("**/client/together");
  return page.evaluate(() => window.felt?.answered ?? Number.POSITIVE_INFINITY);
}

/** Keys in a box that holds a long text already. @returns milliseconds from each key to the frame that shows it */
async function typing(page: Page): Promise<number[]> {
  await page.goto("/client");
  const next = page.getByRole("link", { name: /^(Begin|Start|Continue|Open)/ }).first();
  await page.goto((await next.getAttribute("href")) ?? "/client");
  await page.waitForLoadState("networkidle");
  const box = page.locator("textarea").first();
  await box.fill("Some words that somebody wrote on a long evening. ".repeat(100));
  await page.evaluate(keptFrames);
  await box.press("End");
  for (let at = 0; at < keys; at += 1) await box.press("a", { delay: 20 });
  return page.evaluate(() => window.felt?.frames ?? []);
}

async function measured(browser: Browser, origin: string): Promise<Felt[]> {
  const { page, wire } = await phone(browser, origin);
  await page.addInitScript(keptPaint);
  await slowed(wire);
  const paints = [];
  const answered = [];
  for (let round = 0; round < rounds; round += 1) paints.push(await paint(page, wire));
  for (let round = 0; round < rounds; round += 1) answered.push(await pending(page));
  const frames = await typing(page);
  const row = (what: string, budget: number, unit: Felt["unit"], values: number[], q = 1): Felt => ({
    ...{ what, budget, unit, median: median(values), worst: quantile(values, q) },
  });
  return [
    row(
      "largest paint of a client's home, first visit",
      2000,
      "ms",
      paints.map((one) => one.largest),
    ),
    row(
      "layout shift of a client's home",
      0,
      "",
      paints.map((one) => one.shift),
    ),
    row("from the press of a link to its answer", 100, "ms", answered),
    row(`from a key to its frame in a long exercise (worst: of 95 % of ${keys})`, 50, "ms", frames, 0.95),
  ];
}

/** On the demo story, by a browser that is told to be slow. */
export async function felt(): Promise<Felt[]> {
  const database = await temporaryDatabase("bench-felt");
  const port = await freePort();
  const env = {
    ...{ PORT: port, HOST: "127.0.0.1", APP_URL: `http://localhost:${port}`, SMTP_URL: undefined },
    ...{ DATABASE_URL: database.appUrl, AUTH_SECRET: crypto.randomUUID() + crypto.randomUUID() },
    ...{ MENDWORK_DATA_DIR: database.dataDir },
  };
  await bringStory(database);
  const server = serve(env);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
  try {
    await untilHealthy(env, server);
    return await measured(browser, env.APP_URL);
  } finally {
    await browser.close();
    await server.stop();
    await database.end();
  }
}

export function feltReport(rows: readonly Felt[]): string {
  const line = ({ what, budget, unit, median: middle, worst }: Felt) => {
    const say = (value: number) => (unit ? `${Math.round(value)} ${unit}` : value.toFixed(3));
    return `| ${what} | ${say(middle)} | ${say(worst)} | ${middle > budget ? `**misses ${budget}**` : `≤ ${budget}`} |`;
  };
  return ["| felt, on a slow phone | median | worst | budget |", "|---|---|---|---|", ...rows.map(line)].join(
    "\n",
  );
}
