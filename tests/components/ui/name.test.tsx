import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Name } from "@/components/ui/name";

test("a name has a direction of its own", () => {
  const { container } = render(
    <p>
      <Name>יואב 7</Name> 3
    </p>,
  );

  expect(container.querySelector("bdi")?.textContent).toBe("יואב 7");
});
