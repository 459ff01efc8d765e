import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

export type PillLink = { href: Route; label: ReactNode; current: boolean };

const pill =
  "flex wrap-anywhere min-h-11 items-center rounded-md border border-edge bg-raised px-3 py-1.5 text-sm leading-tight hover:border-ink-soft hover:bg-accent-soft aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft aria-[current=true]:font-semibold md:min-h-9";

/** One choice out of a few, kept in the address: works without a script, and the page stays where it is. */
export function PillLinks({ label, links }: { label: string; links: readonly PillLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2">
        {links.map(({ href, label, current }) => (
          <li key={href}>
            <Link
              prefetch={false}
              scroll={false}
              href={href}
              aria-current={current ? "true" : undefined}
              className={pill}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
