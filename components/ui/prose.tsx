import type { ReactNode } from "react";

/** Text to read at length: a measure that is easy on the eye, room between thoughts. */
export function Prose({ children }: { children: ReactNode }) {
  return (
    <div className="max-w-[38rem] space-y-4 [&_a]:link [&_h2]:pt-4 [&_h2]:text-xl [&_h3]:pt-2 [&_h3]:text-lg [&_ol]:list-decimal [&_ol]:space-y-2 [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:space-y-2 [&_ul]:pl-6">
      {children}
    </div>
  );
}
