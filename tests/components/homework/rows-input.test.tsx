import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { RowsInput } from "@/components/assignments/responses/rows-input";
import { FormScopeContext } from "@/components/forms/form-scope";

afterEach(cleanup);

const columns = [{ type: "short_text", key: "what", label: "What", maxLength: 200 }] as const;

function draw(values: Record<string, string> = {}, maxRows = 4, onInput = () => {}) {
  render(
    <FormScopeContext value={{ id: "f", pending: false, errors: {}, values }}>
      <form data-testid="form" onInput={onInput}>
        <RowsInput name="f.plan" columns={columns} rowName="Step" maxRows={maxRows} />
      </form>
    </FormScopeContext>,
  );
}
const posted = () =>
  [...new FormData(screen.getByTestId<HTMLFormElement>("form")).entries()].filter(
    ([, value]) => value !== "",
  );
const box = (at: number) =>
  screen
    .getByTestId("form")
    .querySelector<HTMLInputElement>(`[name="f.plan.${at}.what"]`) as HTMLInputElement;

test("what was saved stands in its rows", () => {
  draw({ "f.plan.0.what": "call", "f.plan.1.what": "walk" });
  expect(posted()).toEqual([
    ["f.plan.0.what", "call"],
    ["f.plan.1.what", "walk"],
  ]);
});

test("a row that goes takes only its own words with it", () => {
  draw({ "f.plan.0.what": "call", "f.plan.1.what": "walk", "f.plan.2.what": "cook" });
  fireEvent.change(box(2), { target: { value: "cook together" } });
  fireEvent.click(screen.getByRole("button", { name: "Remove Step 2" }));
  expect(posted()).toEqual([
    ["f.plan.0.what", "call"],
    ["f.plan.1.what", "cook together"],
  ]);
});

test("one more row comes with the focus in it, and is noticed as a change", () => {
  const noticed = vi.fn();
  draw({ "f.plan.0.what": "call" }, 4, noticed);
  fireEvent.click(screen.getByRole("button", { name: "One more" }));
  expect(document.activeElement).toBe(box(1));
  expect(noticed).toHaveBeenCalled();
});

test("there are never more rows than the exercise has room for", () => {
  draw({}, 2);
  fireEvent.click(screen.getByRole("button", { name: "One more" }));
  expect(screen.queryByRole("button", { name: "One more" })).toBeNull();
});
