import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { WriteBack } from "@/components/assignments/responses/reply";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), usePathname: () => "/client/homework/1" }));
afterEach(cleanup);

const box = (alone: boolean) =>
  render(<WriteBack commentId="a" coachName="Ruth" alone={alone} write={async () => ({ status: "done" })} />);

test("beside the box a partner is spoken of only to somebody who has one here", () => {
  box(false);
  expect(screen.getByText(/Your partner sees nothing of it/)).toBeDefined();
  cleanup();
  box(true);
  expect(screen.getByText(/reads it, and whoever works with you after them/)).toBeDefined();
  expect(screen.queryByText(/partner/)).toBeNull();
});
