import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { RepairPart, RepairSaid } from "@/components/conflicts/repair-part";
import { RepairTimes } from "@/components/conflicts/repair-times";
import type { RepairView } from "@/lib/conflicts/repairs/types";
import type { SetbackLine } from "@/lib/conflicts/setbacks/types";
import type { FormAction } from "@/lib/platform/actions/form-state";

afterEach(cleanup);

const action: FormAction = async () => ({ status: "done" });
const nothing: RepairView = { wishedBy: [], wishes: [], said: false, saidBy: [], repairedOn: null };
const setback = (more: Partial<SetbackLine> = {}, repair: Partial<RepairView> = {}): SetbackLine => ({
  ...{ setbackId: "s", happenedOn: "2026-03-01", whatHappened: "words", setOff: null, helped: null },
  ...{ change: null, together: false, audience: "couple" as const, about: null },
  author: { name: "Ana", mine: true },
  ...more,
  repair: { ...nothing, ...repair },
});
const shown = (one: SetbackLine) => {
  render(
    <RepairPart
      setback={one}
      today="2026-03-05"
      partnerName="Ben"
      actions={{ ask: action, say: action, withdraw: action }}
    />,
  );
  return screen.queryAllByRole("button").map((button) => button.textContent);
};

test("what is kept offers its author to share it with the wish, and nobody anything else", () => {
  expect(shown(setback({ audience: "self" }))).toEqual(["I’d like to repair this"]);
  cleanup();
  expect(shown(setback({ audience: "self", author: { name: "Ana", mine: false } }))).toEqual([]);
});

test("what is shared offers each to say that it is repaired, and its author the wish until it is said", () => {
  expect(shown(setback())).toEqual(["I’d like to repair this", "This is repaired"]);
  cleanup();
  expect(shown(setback({}, { wishedBy: ["me"] }))).toEqual(["This is repaired"]);
  cleanup();
  expect(shown(setback({ author: { name: "Ben", mine: false } }, { wishedBy: ["partner"] }))).toEqual([
    "This is repaired",
  ]);
  expect(screen.getByText(/Ben.? would like to repair this/)).toBeDefined();
});

test("what one has said can be withdrawn, until both have: then there is nothing to press", () => {
  expect(shown(setback({}, { said: true }))).toEqual(["Withdraw that"]);
  cleanup();
  expect(shown(setback({}, { said: true, repairedOn: "2026-03-04" }))).toEqual([]);
  expect(screen.getByText(/^Repaired\. You have both said so/)).toBeDefined();
});

test("the counselor reads who has said what, and days only from three on", () => {
  render(<RepairSaid setback={setback({}, { wishes: ["Ana"], saidBy: ["Ben"] })} today="2026-03-05" />);
  expect(
    screen.getByText(/Ana.? would like to repair this\. .?Ben.? says that it is repaired/),
  ).toBeDefined();
  const one = (repairedOn: string) => setback({ setbackId: repairedOn }, { repairedOn });
  const { container } = render(<RepairTimes setbacks={[one("2026-03-02"), one("2026-03-04")]} />);
  expect(container.textContent).toContain("from three on");
  cleanup();
  const three = render(<RepairTimes setbacks={[one("2026-03-02"), one("2026-03-04"), one("2026-03-06")]} />);
  expect(three.container.textContent).toContain("3 days (median of 3)");
});
