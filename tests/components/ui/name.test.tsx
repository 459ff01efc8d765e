import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Name, Names } from "@/components/ui/name";

test("a name has a direction of its own", () => {
  const { container } = render(
    <p>
      <Name>יואב 7</Name> 3
    </p>,
  );

  expect(container.querySelector("bdi")?.textContent).toBe("יואב 7");
});

test("two people stand in their order, whichever way the first one's name runs", () => {
  const { container } = render(<Name>יואב 7 & Sarah</Name>);

  expect(container.querySelector("bdi")?.dir).toBe("ltr");
  expect(container.textContent).toBe("\u2068יואב 7\u2069 & \u2068Sarah\u2069");
});

test("only a very long word may break anywhere, so that short names stay whole in a narrow column", () => {
  const { container } = render(
    <p>
      <Names>{["Annaliesemargarethewilhelmina", "Mary-Elizabeth Okafor-Lindqvist"]}</Names>
    </p>,
  );

  const [long, usual] = container.querySelectorAll("bdi");
  expect(long?.className).toBe("wrap-anywhere");
  expect(usual?.className).toBe("");
  expect(container.textContent).toBe("Annaliesemargarethewilhelmina and Mary-Elizabeth Okafor-Lindqvist");
});
