/** A limit on what people write, for zod schemas: counted as the box counts, refused in words, never cut. */
import { z } from "zod";
import { lettersIn, tooLongWords } from "./letters";

/** Use it as `z.string().trim().check(fits(limit))`; `trim()` first, so that what is kept is what was counted. */
export const fits = (limit: number) =>
  z.check<string>(({ value, issues }) => {
    const count = lettersIn(value);
    if (count <= limit) return;
    issues.push({
      code: "too_big",
      origin: "string",
      maximum: limit,
      inclusive: true,
      input: value,
      message: tooLongWords(count, limit),
    });
  });
