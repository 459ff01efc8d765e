// Whether an address has a sign-in already is told to nobody but whoever reads it: the same answer, and a mail to its owner.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type Acted, Visitor } from "../support/visitor";

const mailsTo = (address: string) =>
  readdirSync(process.env.OUTBOX ?? "")
    .map((name) => readFileSync(join(process.env.OUTBOX ?? "", name), "utf8"))
    .filter((mail) => mail.includes(`To: ${address}`) && mail.includes("Subject: Your sign-in"));

/** What a mail says, without what every mail has of its own. */
const words = (mail = "") => mail.slice(mail.indexOf("\n\n"));

const seen = ({ status, headers, location, result }: Acted) => ({
  status,
  location,
  leads: headers.get("x-action-redirect"),
  // One is answered a moment after the other: the time of day is not what is compared.
  cookies: headers
    .getSetCookie()
    .map((line) => line.replace(/=[^;]+/, "").replace(/\d\d:\d\d:\d\d GMT/, "a time")),
  result,
});

test("an invitation is accepted alike for a known and an unknown address, and each is written to", async ({
  baseURL,
}) => {
  const base = baseURL ?? "";
  const known = "chidi@demo.mendwork.test";
  const unknown = `nobody.${Date.now()}@example.org`;
  const before = mailsTo(known).length;
  const coach = await new Visitor(base).signIn("stranger");
  const { result } = await coach.act("createCoupleAction", {
    ...{ firstName: "Kit", firstEmail: known, secondName: "Sam", secondEmail: unknown },
  });

  const answers = [];
  for (const at of [0, 1]) {
    const token = new URL(result?.data?.[`link${at}`] ?? "").pathname.split("/").at(-1) ?? "";
    const name = result?.data?.[`name${at}`] ?? "";
    const accepted = await new Visitor(base).act("acceptInvitationAction", {
      ...{ token, name, password: "a quiet harbour at six" },
    });
    answers.push(seen(accepted));
  }

  expect(answers[0]?.cookies.join()).toMatch(/mendwork\.session/);
  expect(answers[0]).toEqual(answers[1]);
  await expect.poll(() => [mailsTo(known).length - before, mailsTo(unknown).length]).toEqual([1, 1]);
  expect(words(mailsTo(known).at(-1))).toBe(words(mailsTo(unknown)[0]));
});
