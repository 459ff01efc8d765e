// Promise: a browser test that passed without expecting anything makes the run red; Playwright itself has no such rule.
import type { Reporter, TestCase, TestResult, TestStep } from "@playwright/test/reporter";

/** What a hook makes sure of before or after is not what the test looks at. */
const expects = ({ category, steps }: TestStep): boolean =>
  category === "expect" || (category !== "hook" && steps.some(expects));

export default class LooksAtSomething implements Reporter {
  private readonly blind: string[] = [];

  onTestEnd(test: TestCase, { status, steps }: TestResult): void {
    if (status === "passed" && !steps.some(expects))
      this.blind.push(test.titlePath().filter(Boolean).join(" › "));
  }

  async onEnd(): Promise<{ status: "failed" } | undefined> {
    if (this.blind.length === 0) return undefined;
    console.error(`Nothing is expected in:\n${this.blind.map((title) => `  ${title}`).join("\n")}`);
    return { status: "failed" };
  }

  printsToStdio = () => false;
}
