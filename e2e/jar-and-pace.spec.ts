import { type Browser, expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/people";
import { signsForThemselves } from "./support/signs";

/** A couple of its own fills a jar, says thanks, goes slowly, takes room, rests, and answers a doubt. */
test.describe("the jar and the pace", () => {
  test.describe.configure({ mode: "serial", timeout: 150_000 });
  let mark: string;
  let coach: Page;
  let iris: Page;
  let jon: Page;
  let record: string;

  test.beforeAll(async ({ browser }, info) => {
    test.setTimeout(150_000);
    mark = `${info.project.name}${Date.now() % 1_000_000}`;
    coach = await (await browser.newContext()).newPage();
    await signIn(coach, "coach");
    await coach.goto("/coach/couples/new");
    for (const [i, name] of ["Iris", "Jon"].entries()) {
      await coach.getByLabel("First name").nth(i).fill(`${name}${mark}`);
      await coach.getByLabel("Their own email").nth(i).fill(`${name.toLowerCase()}-jar-${mark}@example.org`);
    }
    await coach.getByRole("button", { name: "Create invitations" }).click();
    await expect(coach.locator("code")).toHaveCount(2);
    const links = (await coach.locator("code").allTextContents()).map(
      (link) => new URL(link.trim()).pathname,
    );
    await coach.getByRole("link", { name: "Go to their record" }).click();
    await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Overview");
    await expect(coach).toHaveTitle(`Overview · Iris${mark} & Jon${mark} – Mendwork`);
    record = coach.url();
    iris = await join(browser, links[0] ?? "");
    jon = await join(browser, links[1] ?? "");
  });

  test.afterAll(async () => {
    for (const page of [coach, iris, jon]) await page?.context().close();
  });

  async function join(browser: Browser, link: string): Promise<Page> {
    const page = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
    await page.goto(link);
    await page.getByLabel("Password").fill("a quiet harbour at six");
    await page.getByRole("button", { name: "Open my space" }).click();
    await signsForThemselves(page);
    return page;
  }

  const jar = (page: Page) => page.getByRole("img", { name: /glass jar/ });

  const newMarble = (page: Page) => page.getByRole("form", { name: "Put a marble in" });

  async function putIn(page: Page, kind: string, line: string) {
    const form = newMarble(page);
    await form.getByRole("radio", { name: kind }).check();
    await form.getByLabel(/^What \S+ did$/).fill(line);
    await form.getByRole("button", { name: "Put it in" }).click();
    await expect(page.getByText(line).first()).toBeVisible();
  }

  test("either begins the jar, each puts in what the other did, and nothing is counted per person", async () => {
    await iris.goto("/client/together");
    await iris.getByRole("link", { name: /The marble jar/ }).click();
    await iris.getByLabel(/How many marbles/).fill("20");
    await iris.getByRole("button", { name: "Begin the jar" }).click();
    await expect(jar(iris)).toHaveAccessibleName("A glass jar with nothing in it yet");
    await putIn(iris, "Something done", `You rang the boiler people ${mark}`);
    await expect(iris.getByText("It is in the jar.")).toBeVisible();
    await expect(jar(iris)).toHaveAccessibleName("A glass jar with 1 marble in it, and room for 20");
    await expect(newMarble(iris).getByLabel(/^What \S+ did$/)).toHaveValue("");

    await jon.goto("/client/jar");
    await expect(jon.getByText(`You rang the boiler people ${mark}`)).toBeVisible();
    await expect(jon.getByText("Change this")).toHaveCount(0);
    await putIn(jon, "Kind words", `“Sit.” ${mark}`);
    await expect(jar(jon)).toHaveAccessibleName(/2 marbles/);
  });

  test("one's own marble can be changed for a day; the jar can be put away, for oneself", async () => {
    await iris.goto("/client/jar");
    await iris.getByText("Change this").click();
    const form = iris.getByRole("form", { name: "Change this marble" });
    await form.getByLabel(/^What \S+ did$/).fill(`You rang them twice ${mark}`);
    await form.getByRole("button", { name: "Save the change" }).click();
    await expect(iris.getByText(`You rang them twice ${mark}`).first()).toBeVisible();

    await iris.getByText("What I see of the jar").click();
    await iris.getByRole("radio", { name: /cupboard/ }).check();
    await iris
      .getByRole("form", { name: "What I see of the jar" })
      .getByRole("button", { name: "Save" })
      .click();
    await expect(iris.getByRole("heading", { name: "The jar is in the cupboard" })).toBeVisible();
    await jon.reload();
    await expect(jar(jon)).toHaveAccessibleName(/2 marbles/);
    await iris.getByRole("radio", { name: /Show me all/ }).check();
    await iris
      .getByRole("form", { name: "What I see of the jar" })
      .getByRole("button", { name: "Save" })
      .click();
    await expect(jar(iris)).toBeVisible();
  });

  test("thanks are kept or sent; a kind word has no answer", async () => {
    await iris.goto("/client/thanks");
    await iris.getByRole("form", { name: "Say thank you" }).getByLabel("In your words").fill(`kept ${mark}`);
    await iris.getByRole("button", { name: "Save it for me" }).click();
    await expect(iris.getByText("Saved. Only you can see it.")).toBeVisible();
    await expect(iris.getByRole("form", { name: "Say thank you" }).getByLabel("In your words")).toHaveValue(
      "",
    );
    await iris.getByRole("form", { name: "Say thank you" }).getByLabel("In your words").fill(`sent ${mark}`);
    await iris.getByRole("button", { name: /^Send it to/ }).click();
    await expect(iris.getByText("It is sent.")).toBeVisible();
    await expect(iris.getByText(`sent ${mark}`)).toHaveCount(1);
    const word = iris.getByRole("form", { name: "A kind word" });
    await word.getByLabel(/asks for nothing/).fill(`Thinking of you ${mark}`);
    await word.getByRole("button", { name: "Send it" }).click();
    await expect(iris.getByText("A kind word has its time")).toBeVisible();

    await jon.goto("/client");
    await expect(jon.getByRole("link", { name: /^Thanks from/ })).toBeVisible();
    await jon.getByRole("link", { name: /^A kind word from/ }).click();
    await expect(jon.getByText(`sent ${mark}`)).toBeVisible();
    await expect(jon.getByText(`Thinking of you ${mark}`)).toBeVisible();
    await expect(jon.getByText(`kept ${mark}`)).toHaveCount(0);
  });

  test("the slower wish counts, without a name; a topic rests for the counselor too", async () => {
    await jon.goto("/client/pace");
    await jon.getByRole("radio", { name: "Slower than now" }).check();
    await jon.getByLabel(/rather leave for now/).fill(`the summer house ${mark}`);
    await jon.getByText("Or choose from a list").click();
    await jon.getByRole("checkbox", { name: "Naming it" }).check();
    await jon.getByRole("button", { name: "Save my pace" }).click();
    await expect(jon.getByText("Let’s go slower with")).toBeVisible();

    await iris.goto("/client/pace");
    await expect(iris.getByText(`the summer house ${mark}`)).toBeVisible();
    await expect(iris.locator("main")).not.toContainText(/Jon\S* (said|asked|wants|would)/);
    await iris.goto("/client/thanks");
    await expect(iris.getByRole("form", { name: "A kind word" })).toHaveCount(0);

    await coach.goto(`${record}/assign`);
    await coach.getByRole("link", { name: "Building an apology" }).first().click();
    await expect(coach.getByText(/would rather leave “Naming it” for now/)).toBeVisible();
  });

  test("space is seen at once, and can end early", async () => {
    await iris.goto("/client/pace");
    await iris.getByText("I need some space").click();
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const form = iris.getByRole("form", { name: "Ask for space" });
    await form.getByLabel("I’ll be back on").fill(tomorrow);
    await form.getByLabel("At", { exact: true }).first().fill("18:30");
    await form.getByLabel(/What this does not mean/).fill(`I am not deciding anything ${mark}`);
    await form.getByRole("button", { name: "Ask for space" }).click();
    await expect(iris.getByRole("button", { name: "I am back already" })).toBeVisible();

    await jon.goto("/client");
    await expect(jon.getByText(`I am not deciding anything ${mark}`)).toBeVisible();
    await expect(jon.getByText(/needs some space, back .*6:30 PM/)).toBeVisible();
    await iris.getByRole("button", { name: "I am back already" }).click();
    await expect(iris.getByText("I need some space")).toBeVisible();
    await jon.reload();
    await expect(jon.getByText(`I am not deciding anything ${mark}`)).toHaveCount(0);
  });

  test("a rest alone is nobody else’s to see; a rest of both begins with the second yes", async () => {
    await iris.goto("/client/pace");
    await iris.getByText("Take a break", { exact: true }).click();
    await iris.getByRole("button", { name: "Take a break now" }).click();
    await expect(iris.getByText(/^You are taking a break/)).toBeVisible();
    await iris.goto("/client");
    await expect(iris.getByRole("heading", { name: /^You are taking a break/ })).toBeVisible();
    for (const path of ["/client", "/client/pace"]) {
      await jon.goto(path);
      await expect(jon.locator("main")).not.toContainText(/Iris\S* (is resting|rests|is pausing)/);
    }
    await coach.goto(`${record}/day-to-day`);
    await expect(coach.getByText(/is taking a break alone/)).toBeVisible();
    await iris.getByRole("button", { name: "I am back" }).click();
    await expect(iris.getByText("Good to have you back")).toBeVisible();

    for (const page of [iris, jon]) {
      await page.goto("/client/pace");
      await expect(page.getByText(/^We are pausing/)).toHaveCount(0);
      await page.getByText("Pause together", { exact: true }).click();
      await page.getByRole("button", { name: "Say yes to a pause together" }).click();
      await expect(page.getByText(/You have said yes|We are pausing/).first()).toBeVisible();
    }
    await iris.reload();
    await expect(iris.getByText(/^We are pausing/)).toBeVisible();
    await iris.getByRole("button", { name: "Begin again" }).click();
    await iris.getByRole("alertdialog").getByRole("button", { name: "Begin again" }).click();
    await expect(iris.getByText("Good to have you back.", { exact: false })).toBeVisible();
    await jon.reload();
    await expect(jon.getByText(/^We are pausing/)).toHaveCount(0);
  });

  test("a doubt is answered in three small steps, and the note on it stays private", async () => {
    await iris.goto("/client/doubts");
    await iris.getByLabel(/What set it off/).fill(`You went into the hall ${mark}`);
    await iris.getByRole("button", { name: "Share it" }).click();
    await expect(iris.getByText(`You went into the hall ${mark}`).first()).toBeVisible();

    await jon.goto("/client/doubts");
    await jon.getByText("Answer calmly").click();
    await jon.getByLabel(/What I heard/).fill("You saw me get up.");
    await jon.getByLabel(/plain answer/).fill("I was only fetching my coat. You are overreacting.");
    await expect(jon.getByRole("group", { name: /Writing hint/ })).toBeVisible();
    await jon.getByLabel(/plain answer/).fill("It was my sister about Sunday.");
    await jon.getByLabel(/still doing/).fill("You hear it from me.");
    await jon.getByRole("button", { name: "Give this answer" }).click();
    await expect(jon.getByText("It was my sister about Sunday.")).toBeVisible();

    await iris.reload();
    await expect(iris.getByText("It was my sister about Sunday.")).toBeVisible();
    await iris.getByText("Note whether it helped").click();
    await iris.getByRole("button", { name: "It settled a little" }).click();
    await expect(iris.getByText("Your note: It settled a little")).toBeVisible();
    await jon.reload();
    await expect(jon.locator("main")).not.toContainText("settled a little");
    await coach.goto(`${record}/day-to-day`);
    await expect(coach.getByText(/own note: it settled a little/)).toBeVisible();
  });
});
