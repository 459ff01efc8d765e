import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { QuestionSheet } from "@/components/measures/asked/question-sheet";

afterEach(cleanup);

const sheet = (alone: boolean) =>
  render(
    <QuestionSheet
      askId="a"
      slot="2026-03-10"
      questions={[{ name: "a1", words: "We laugh together.", choices: [{ value: "0", label: "Never" }] }]}
      begun={{}}
      coachName="Ruth"
      alone={alone}
      answer={async () => ({ status: "done" })}
    />,
  );

test("a partner is spoken of only to somebody who has one here", () => {
  sheet(false);
  expect(screen.getByText(/Your partner sees nothing of it/)).toBeDefined();
  cleanup();
  sheet(true);
  expect(screen.getByText(/reads your answers/)).toBeDefined();
  expect(screen.queryByText(/partner/)).toBeNull();
});
