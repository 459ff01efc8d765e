import { describe, expect, it } from "vitest";
import { audiences } from "@/lib/exercises/terms";
import { audienceWords } from "@/lib/homework/audience-words";

const names = { coachName: "Maya", partnerName: "Ben" };

describe("who will see it, in words", () => {
  it("keeps a private answer to its author", () => {
    expect(audienceWords("self", names)).toBe("Only you.");
  });
  it("names the coach and nobody else", () => {
    expect(audienceWords("coach", names)).toBe("You and Maya.");
  });
  it("says what opens an answer to the partner", () => {
    expect(audienceWords("couple", names)).toBe("You, Maya and Ben, once you choose to share it.");
    expect(audienceWords("couple", names, "both_share")).toContain("once you have both chosen");
    expect(audienceWords("couple", names, "now")).toBe("You, Maya and Ben.");
  });
  it("speaks of a partner whose name is not known yet", () => {
    expect(audienceWords("couple", { coachName: "Maya" })).toContain("Maya and your partner");
  });
  it.each(audiences)("has one whole sentence for %s", (audience) => {
    expect(audienceWords(audience, names)).toMatch(/^[A-Z].*\.$/);
  });
});
