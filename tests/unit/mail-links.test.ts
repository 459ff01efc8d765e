import { expect, test, vi } from "vitest";
import { mailLinks } from "@/app/coach/couples/mail-links";
import type { Coach } from "@/lib/platform/auth/actor";
import { sendMail } from "@/lib/platform/mail/send";

const later: (() => unknown)[] = [];
vi.mock("next/server", () => ({ after: (work: () => unknown) => void later.push(work) }));
vi.mock("@/lib/platform/actions/run", () => ({ isRepeated: () => false }));
vi.mock("@/lib/platform/env", () => ({
  env: () => ({ APP_URL: "https://harbor.test", SMTP_URL: "smtp://silent.test" }),
}));
vi.mock("@/lib/platform/mail/send", () => ({ sendMail: vi.fn(() => new Promise(() => {})) }));

test("an invitation’s link is shown at once, and the mail server is asked after the answer only", () => {
  const ruth = { name: "Ruth" } as Coach;
  const shown = mailLinks(ruth, [{ firstName: "Ana", email: "ana@example.com", token: "t0ken" }] as never);

  expect(shown).toMatchObject({ links: "1", name0: "Ana", mailed0: "sent" });
  expect(shown.link0).toContain("t0ken");
  expect(sendMail).not.toHaveBeenCalled();

  for (const work of later) void work();
  expect(sendMail).toHaveBeenCalledTimes(1);
});
