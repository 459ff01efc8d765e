"use client";

import clsx from "clsx";
import type { Route } from "next";
import type { ReactNode } from "react";
import { couplePath } from "@/components/practice/couples/paths";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";

type AttentionRowProps = {
  coupleId: string;
  couple: string;
  reason: string;
  data: string;
  tone: "danger" | "first" | "plain";
  next: { label: string; href: Route };
  /** Where it can be put off; null for what nobody puts off. */
  notNow: Route | null;
  /** The form, where it is open. */
  children?: ReactNode;
};

export function AttentionRow(props: AttentionRowProps) {
  const { coupleId, couple, reason, data, tone, next, notNow, children } = props;
  return (
    <li className={clsx("attention-row", tone !== "plain" && "bg-clay-soft")}>
      <p className="attention-line">
        <Link href={couplePath(coupleId)} className="link font-semibold">
          <Name>{couple}</Name>
        </Link>
        <span className="block min-w-0 break-words">
          {tone === "danger" ? (
            <Badge tone="notice" className="mr-2">
              Danger sign
            </Badge>
          ) : null}
          {reason}
          {data ? <span className="text-ink-soft">, {data}</span> : null}
        </span>
        <span className="flex gap-4 sm:justify-end">
          {notNow && !children ? (
            <Link href={notNow} className="link inline-flex min-h-6 items-center text-ink-soft">
              Not now
              <span className="sr-only">
                , <Name>{couple}</Name>: {reason}
              </span>
            </Link>
          ) : null}
          <Link href={next.href} className="link inline-flex min-h-6 items-center font-semibold">
            {next.label}
            <span className="sr-only">
              , <Name>{couple}</Name>
            </span>
          </Link>
        </span>
      </p>
      {children}
    </li>
  );
}
