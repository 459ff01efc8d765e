import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { CyclePicture } from "@/components/root-causes/cycle-picture";
import type { CycleTurnView } from "@/lib/root-causes/types";

const turns: CycleTurnView[] = [
  {
    id: "1",
    person: { clientId: "a", firstName: "Ana", place: 1 },
    trigger: "Ben says “all fine”",
    meaning: "I am the last to know",
    reaction: "Asks again",
  },
  {
    id: "2",
    person: { clientId: "b", firstName: "Ben", place: 2 },
    trigger: "Asks again",
    meaning: "",
    reaction: "Goes quiet.",
  },
];

test("who does not see the picture hears the same, in the order in which it happens", () => {
  render(<CyclePicture turns={turns} title="The circle" />);
  const figure = screen.getByRole("figure", { name: "The circle" });
  const items = within(figure).getAllByRole("listitem");
  expect(items.map((item) => item.textContent?.replace(/\s+/g, " ").trim())).toEqual([
    "Ana. What sets it off: Ben says “all fine”. What it means to Ana: I am the last to know. What Ana does then: Asks again. This is what sets Ben off.",
    "Ben. What sets it off: Asks again. What it means to Ben: Not written yet. What Ben does then: Goes quiet. This is what sets Ana off. And it begins again.",
  ]);
  expect(within(figure).getByRole("list").tagName).toBe("OL");
});

test("the drawing itself is silent, and says the same words", () => {
  const { container } = render(<CyclePicture turns={turns} title="The circle" />);
  const drawings = [...container.querySelectorAll("svg")];
  expect(drawings.length).toBeGreaterThan(1);
  for (const drawing of drawings) {
    expect(drawing.getAttribute("aria-hidden")).toBe("true");
    const said = [...drawing.querySelectorAll("text")].map((text) => text.textContent).join(" ");
    for (const words of ["Ana", "Ben", "I am the last to know", "Asks again", "Goes quiet."]) {
      expect(said).toContain(words);
    }
  }
});

test("the partners keep their shapes: round and whole, square and dashed", () => {
  const { container } = render(<CyclePicture turns={turns} title="The circle" />);
  const boxes = [...(container.querySelector("svg")?.querySelectorAll("rect[stroke]") ?? [])].filter(
    (box) => Number(box.getAttribute("width")) > 50,
  );
  expect(boxes.map((box) => box.getAttribute("stroke-dasharray"))).toEqual([
    null,
    null,
    null,
    "7 4",
    "7 4",
    "7 4",
  ]);
  expect(container.querySelectorAll("circle").length).toBeGreaterThan(0);
});

test("one turn alone begins nothing again", () => {
  const { container } = render(<CyclePicture turns={turns.slice(0, 1)} title="A piece" />);
  expect(container.querySelector("ol")?.textContent).toContain("What Ana does then");
  expect(container.querySelector("ol")?.textContent).not.toContain("begins again");
});

test("nothing is drawn of nothing", () => {
  const { container } = render(<CyclePicture turns={[]} title="Nothing" />);
  expect(container.innerHTML).toBe("");
});
