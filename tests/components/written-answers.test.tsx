// Promise: who can read one's sent words is said as it is, before and after both are open.
import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { WrittenAnswers } from "@/components/assignments/responses/written-answers";
import type { MyAnswer } from "@/lib/assignments/responses/types";
import type { SheetField } from "@/lib/library/exercises/types";

const field = { key: "words", type: "long_text", label: "In your words", audience: "couple", sheet: "own" };
const answer: Omit<MyAnswer, "open"> = {
  ...{ fieldKey: "words", label: "In your words", value: "The lamp", withdrawn: false },
  ...{ audience: "couple" as const, widest: "couple" as const },
};
const act = async () => ({ status: "idle" }) as never;
const readersOf = (open: boolean, opened: boolean) => {
  const { container, unmount } = render(
    <WrittenAnswers
      responseId="r"
      answers={[{ ...answer, open }]}
      fields={[field as unknown as SheetField]}
      readers={{ coachName: "Ruth", partnerName: "Ana", opens: "both_done" }}
      opened={opened}
      widen={act}
      withdraw={act}
    />,
  );
  const said = container.querySelector(".reader-note")?.textContent?.replace(/[\u2066-\u2069]/g, "") ?? "";
  unmount();
  return said.replace("Who will see this: ", "");
};

test.each([
  [false, false, "You and Ruth, and Ana once you have both sent it and it is opened."],
  [true, false, "You and Ruth, and Ana once it is opened."],
  [false, true, "You and Ruth, and Ana once you have both sent it and it is opened."],
  [true, true, "You, Ruth and Ana."],
])("open: %s, each reads the other: %s", (open, opened, words) => {
  expect(readersOf(open, opened)).toBe(words);
});
