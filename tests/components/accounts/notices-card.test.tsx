import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { NoticesCard } from "@/components/accounts/notices/notices-card";
import type { MyNotices } from "@/lib/accounts/notices/types";
import { idle } from "@/lib/platform/actions/form-state";

const notices: MyNotices = { news: "never", sessions: "never", checkIn: "never", hour: 18, isChosen: false };
afterEach(cleanup);

const tells = "Somebody who reads your email could tell by it whether you’ve answered.";
const card = (hasCheckIn: boolean) =>
  render(<NoticesCard notices={notices} hasCheckIn={hasCheckIn} choose={async () => idle} />);

test("beside the email on Thursday stands what it tells whoever reads the mailbox", () => {
  card(true);

  expect(screen.getByRole("group", { name: /check-in/, description: tells })).toBeDefined();
});

test("and nowhere without that choice", () => {
  card(false);

  expect(screen.queryByText(tells)).toBeNull();
});
