import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean; className?: string };

/** More, for whoever wants it. Opens without JavaScript. */
export function Disclosure({ summary, children, open, className }: DisclosureProps) {
  return (
    <details open={open} className={className}>
      <summary className="-mx-1 flex min-h-11 list-none items-center gap-2 rounded-md px-1 font-semibold text-accent hover:text-accent-strong">
        <ChevronRight
          aria-hidden
          className="size-5 shrink-0 transition-transform [[open]>summary>&]:rotate-90"
        />
        {summary}
      </summary>
      <div className="pt-1 pb-3 pl-6">{children}</div>
    </details>
  );
}
