"use client";

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
            <NavLink href={tab.href} match={tab.match} className="tab">
              {tab.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
