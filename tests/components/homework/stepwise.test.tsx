import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Stepwise } from "@/components/assignments/responses/stepwise";
import { FormScopeContext } from "@/components/forms/form-scope";

afterEach(cleanup);

const draw = (scope: { values?: Record<string, unknown>; errors?: Record<string, string[]> } = {}) =>
  render(
    <FormScopeContext value={{ id: "f", pending: false, errors: {}, values: {}, ...scope }}>
      <form data-testid="form">
        <Stepwise>
          {["raw", "when", "whole"].map((name) => (
            <label key={name}>
              {name}
              <textarea name={`f.${name}`} />
            </label>
          ))}
        </Stepwise>
      </form>
    </FormScopeContext>,
  );
const shown = () =>
  [...document.querySelectorAll("li")]
    .filter((item) => !item.classList.contains("hidden"))
    .map((item) => item.textContent);
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("leads from one question to the next and back, the focus along with it", () => {
  draw();
  expect(shown()).toEqual(["raw"]);
  press("Next step");
  expect(shown()).toEqual(["when"]);
  expect(document.activeElement?.getAttribute("name")).toBe("f.when");
  press("Next step");
  expect(screen.queryByRole("button", { name: "Next step" })).toBeNull();
  press("Back");
  expect(shown()).toEqual(["when"]);
});

test("keeps and posts what stands on the other steps", () => {
  draw();
  fireEvent.change(screen.getByRole("textbox", { name: "raw" }), { target: { value: "You always" } });
  press("Next step");
  expect(new FormData(screen.getByTestId<HTMLFormElement>("form")).get("f.raw")).toBe("You always");
  press("Show all steps");
  expect(shown()).toEqual(["raw", "when", "whole"]);
  expect(screen.queryByRole("button")).toBeNull();
});

test("shows everything to whoever comes back to it, and where something has to be put right", () => {
  draw({ values: { "f.raw": "You always" } });
  expect(shown()).toHaveLength(3);
  cleanup();
  draw({ errors: { "f.whole": ["Please"] } });
  expect(shown()).toHaveLength(3);
});
