"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { Link } from "./link";

export type PillLink = { href: Route; label: ReactNode; current: boolean };

/** One choice out of a few, kept in the address: works without a script, and the page stays where it is. */
export function PillLinks({ label, links }: { label: string; links: readonly PillLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2">
        {links.map(({ href, label, current }) => (
          <li key={href}>
            <Link scroll={false} href={href} aria-current={current ? "true" : undefined} className="pill">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
