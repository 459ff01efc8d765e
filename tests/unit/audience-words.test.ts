import { describe, expect, it } from "vitest";
import { audienceWords } from "@/lib/assignments/responses/terms";
import { audiences } from "@/lib/library/exercises/terms";

const names = { coachName: "Maya", partnerName: "Ben" };

describe("who will see it, in words", () => {
  it("keeps a private answer to its author", () => {
    expect(audienceWords("self", names)).toBe("Only you.");
  });
  it("names the coach and nobody else", () => {
    expect(audienceWords("coach", names)).toBe("You and Maya.");
  });
  it("says what opens an answer to the partner", () => {
    expect(audienceWords("couple", names)).toBe("You and Maya, and Ben once you share it and it is opened.");
    expect(audienceWords("couple", names, "both_share")).toContain("once you have both chosen");
    expect(audienceWords("couple", names, "alone")).toBe("You and Maya, and Ben once it is opened.");
  });
  it("needs no opening on a sheet that both write on", () => {
    expect(audienceWords("couple", names, "together")).toBe("You, Maya and Ben.");
  });
  it("speaks of a partner whose name is not known yet", () => {
    expect(audienceWords("couple", { coachName: "Maya" })).toContain("Maya, and your partner once");
  });
  it.each(audiences)("has one whole sentence for %s", (audience) => {
    expect(audienceWords(audience, names)).toMatch(/^[A-Z].*\.$/);
  });
});
