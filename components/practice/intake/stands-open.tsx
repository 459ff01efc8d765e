import { Profession } from "@/components/shell/profession";

/** At home, until somebody has said where they stand: a quiet way there. */
export function StandsOpen() {
  return (
    <p className="text-ink-soft">
      On any day, and only if you like, you can say what you hope for, at{" "}
      <a href="/client/where-i-stand" className="link">
        Where I stand
      </a>
      . Only your <Profession /> reads it.
    </p>
  );
}
