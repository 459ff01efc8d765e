import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean; className?: string };

/** More, for whoever wants it. Opens without JavaScript. */
export function Disclosure({ summary, children, open, className }: DisclosureProps) {
  return (
    <details open={open} className={className}>
      <summary className="more-line">
        <ChevronRight aria-hidden />
        {summary}
      </summary>
      <div className="pt-1 pb-3 pl-6">{children}</div>
    </details>
  );
}
