import type { ReactNode } from "react";

/** Left empty, the copy holds what is open to both and nothing that was told to one person alone. */
export function Confided({ children }: { children: ReactNode }) {
  return (
    <label className="choice">
      <input type="checkbox" name="confided" value="yes" className="mt-0.5 size-5 shrink-0" />
      <span className="min-w-0">{children}</span>
    </label>
  );
}
