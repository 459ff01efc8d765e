import type { ReactNode } from "react";

/** One part of a review under its title. */
export function ReviewPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="break-inside-avoid">
      <h3 className="mb-2 text-xl print:text-base">{title}</h3>
      {children}
    </section>
  );
}
