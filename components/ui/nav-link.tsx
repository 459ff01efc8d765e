"use client";

import type { Route } from "next";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "./link";

type NavLinkProps = {
  href: Route;
  children: ReactNode;
  /** `below` also marks the pages under this address. */
  match?: "exact" | "below";
  /** Other addresses that belong here, with the pages under them. */
  inside?: readonly Route[];
  className?: string;
};

export function NavLink({ href, match = "exact", inside = [], ...rest }: NavLinkProps) {
  const path = usePathname();
  const under = (place: string) => path === place || path?.startsWith(`${place}/`);
  const here = path === href || (match === "below" && under(href)) || inside.some(under);
  return <Link href={href} aria-current={here ? "page" : undefined} {...rest} />;
}
