import { cleanup, fireEvent, render } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { GoTo } from "@/components/shell/go-to";

const push = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({ useRouter: () => ({ push }), usePathname: () => "/coach" }));
beforeEach(() => {
  cleanup();
  push.mockClear();
});
const press = () => fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });

test("Ctrl and K lead to the search, but not away from a dialog that is open", () => {
  const { rerender } = render(
    <>
      <GoTo />
      <dialog open />
    </>,
  );
  expect(press()).toBe(false);
  expect(push).not.toHaveBeenCalled();

  rerender(<GoTo />);
  press();
  expect(push).toHaveBeenCalledExactlyOnceWith("/coach/find");
});
