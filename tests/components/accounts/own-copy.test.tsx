import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { type CopyPart, copyId } from "@/components/accounts/own-data/copy-line";
import { CopyView } from "@/components/accounts/own-data/copy-view";
import { copyAsData } from "@/components/accounts/own-data/save-file";

const parts: CopyPart[] = [
  {
    title: "Exercises",
    entries: [
      {
        title: "One open share",
        on: "2026-03-02",
        lines: [{ label: "My answer: What I want you to know", words: "That I’m here.\nStill." }],
      },
      { title: "Without words", on: null, lines: [] },
    ],
  },
  {
    title: "Day by day",
    entries: [{ title: "Thanks", on: "2026-03-01", lines: [{ label: "", words: "For tea" }] }],
  },
];

test("a file says what the page says, part by part", () => {
  render(<CopyView parts={parts} names={["Ana"]} madeOn="2026-03-04" />);

  const article = document.getElementById(copyId);

  expect(article && copyAsData(article)).toEqual({
    ...{ format: "mendwork-copy", version: 1, for: "Ana", madeOn: "2026-03-04" },
    parts,
  });
  expect(screen.getByRole("heading", { name: "Day by day", level: 3 }).tagName).toBe("H3");
});
