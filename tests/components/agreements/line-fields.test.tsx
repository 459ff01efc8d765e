import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { DifferenceView } from "@/components/agreements/difference-view";
import { LineFields } from "@/components/agreements/line-fields";
import { FormScopeContext } from "@/components/forms/form-scope";
import { difference } from "@/lib/agreements/rules/difference";

afterEach(cleanup);

const partners = [
  { clientId: "ana", firstName: "Ana" },
  { clientId: "ben", firstName: "Ben" },
];
const shown = () =>
  screen
    .getAllByRole("listitem")
    .filter((one) => !one.className.includes("hidden"))
    .map((one) => one.querySelector<HTMLTextAreaElement>("textarea")?.value);

test("what was typed comes back after a refusal, before what was there", () => {
  const values = {
    items: { "0": { words: "typed one", owner: "ben", key: "l9" }, "1": { words: "typed two" } },
  };
  const { container } = render(
    <FormScopeContext value={{ id: "f", pending: false, errors: {}, values }}>
      <LineFields given={[{ words: "as it was" }]} partners={partners} me="ana" />
    </FormScopeContext>,
  );
  expect(shown()).toEqual(["typed one", "typed two"]);
  expect(container.querySelector<HTMLSelectElement>("[name='items.0.owner']")?.value).toBe("ben");
  expect(container.querySelector<HTMLInputElement>("[name='items.0.key']")?.value).toBe("l9");
});

test("lines come and go by their place, and keep their words", () => {
  render(<LineFields given={[{ words: "one" }, { words: "two" }]} partners={partners} me="ana" />);
  fireEvent.click(screen.getByRole("button", { name: /One more line/ }));
  expect(shown()).toEqual(["one", "two", ""]);
  fireEvent.click(screen.getByRole("button", { name: "Remove Line 1" }));
  expect(shown()).toEqual(["two", ""]);
  const names = [...document.querySelectorAll("textarea")].map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(["items.0.words", "items.0.why"]);
});

test("a difference is told to those who listen, too", () => {
  const item = (words: string) => ({ key: "a", owner: null, words, why: "", when: "", ifCrossed: "" });
  render(
    <DifferenceView
      difference={difference(
        { title: "T", items: [item("We stop for ten minutes.")] },
        { title: "T", items: [item("We stop for twenty minutes.")] },
      )}
      partners={partners}
      me="ana"
    />,
  );
  expect(document.querySelector("li ins")?.textContent).toBe("[new: twenty]");
  expect(document.querySelector("li del")?.textContent).toBe("[taken out: ten]");
});
