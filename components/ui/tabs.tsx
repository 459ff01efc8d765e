import type { Route } from "next";
import { NavLink } from "./nav-link";

export type Tab = { href: Route; label: string; match?: "exact" | "below" };

/** Parts of one record, each a page of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-6 overflow-x-auto border-b border-line [scrollbar-width:thin]">
      <ul className="flex min-w-max gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <NavLink
              href={tab.href}
              match={tab.match}
              className="-mb-px flex min-h-11 items-center rounded-t-md border-b-3 border-transparent px-3 text-ink-soft -outline-offset-3 hover:bg-sunken hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {tab.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
