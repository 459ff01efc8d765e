import { expect, test } from "@playwright/test";
import { Visitor } from "../support/visitor";

test("sixty pages of one person at once: the counselor's ten come as always, and hers come or say when to come back", async ({
  baseURL,
}) => {
  const base = baseURL ?? "";
  const ana = await new Visitor(base).signIn("ana");
  const ruth = await new Visitor(base).signIn("coach");

  const crowd = Promise.all(Array.from({ length: 60 }, () => ana.page("/client")));
  const counselor: number[] = [];
  for (let i = 0; i < 10; i++) counselor.push((await ruth.page("/coach")).status);

  expect(counselor).toEqual(Array(10).fill(200));
  for (const { status, headers } of await crowd) {
    expect([200, 503]).toContain(status);
    if (status === 503) expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  }
});
