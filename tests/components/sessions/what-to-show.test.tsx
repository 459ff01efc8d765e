// Promise: in the form that turns the screen everything is ticked but what can't be on it, and the counselor is told why.
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { WhatToShow } from "@/components/sessions/room/what-to-show";
import { roomParts } from "@/lib/sessions/room/terms";

const boxes = () => screen.getAllByRole<HTMLInputElement>("checkbox", { hidden: true });

test("everything is ticked, and nothing more is said", () => {
  render(<WhatToShow parts={roomParts} />);

  expect(boxes().map(({ value }) => value)).toEqual(roomParts.filter((part) => part !== "agenda"));
  expect(boxes().every(({ checked, name }) => checked && name === "show")).toBe(true);
  expect(screen.queryByText(/Left out/)).toBeNull();
});

test("what is left out can’t be ticked, and it is said which", () => {
  render(<WhatToShow parts={roomParts.filter((part) => part !== "jar" && part !== "thanks")} />);

  const off = boxes().filter(({ checked, disabled }) => !checked && disabled);
  expect(off.map(({ value }) => value)).toEqual(["jar", "thanks"]);
  expect(screen.getByText(/^Left out: The jar, Thanks\. /)).toBeTruthy();
});
