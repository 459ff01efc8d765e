"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type NavLinkProps = {
  href: Route;
  children: ReactNode;
  /** `below` also marks the pages under this address. */
  match?: "exact" | "below";
  className?: string;
};

export function NavLink({ href, match = "exact", ...rest }: NavLinkProps) {
  const path = usePathname();
  const here = path === href || (match === "below" && path?.startsWith(`${href}/`));
  return <Link prefetch={false} href={href} aria-current={here ? "page" : undefined} {...rest} />;
}
