"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { couplePath } from "@/components/practice/couples/paths";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";

type AttentionRowProps = {
  coupleId: string;
  couple: string;
  reason: string;
  next: { label: string; href: Route };
  notNow: Route;
  /** The form, where it is open. */
  children?: ReactNode;
};

export function AttentionRow({ coupleId, couple, reason, next, notNow, children }: AttentionRowProps) {
  return (
    <li className="py-2.5 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 break-words">
          <Link href={couplePath(coupleId)} className="link font-semibold">
            <Name>{couple}</Name>
          </Link>{" "}
          <span className="block text-sm sm:inline">{reason}</span>
        </p>
        <p className="flex gap-4 text-sm">
          <Link href={next.href} className="link inline-flex min-h-6 items-center">
            {next.label}
            <span className="sr-only">
              , <Name>{couple}</Name>
            </span>
          </Link>
          {children ? null : (
            <Link href={notNow} className="link inline-flex min-h-6 items-center">
              Not now
              <span className="sr-only">
                , <Name>{couple}</Name>: {reason}
              </span>
            </Link>
          )}
        </p>
      </div>
      {children}
    </li>
  );
}
