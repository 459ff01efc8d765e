"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import { Link } from "./link";

export type Crumb = { href: Route; label: ReactNode };

/** The way down to this page; the page itself is its heading. */
export function Breadcrumbs({ crumbs, aside }: { crumbs: readonly Crumb[]; aside?: ReactNode }) {
  return (
    <nav aria-label="Breadcrumb" className="mb-2 text-sm">
      <ol className="flex flex-wrap items-center gap-x-1">
        {crumbs.map(({ href, label }, at) => (
          <li key={href} className="flex min-w-0 items-center gap-1">
            {at > 0 ? <Icon name="chevron-right" className="text-ink-soft" /> : null}
            <Link href={href} className="link wrap-anywhere -ml-1 inline-flex min-h-11 items-center px-1">
              <span>{label}</span>
            </Link>
          </li>
        ))}
        {aside ? <li>{aside}</li> : null}
      </ol>
    </nav>
  );
}
