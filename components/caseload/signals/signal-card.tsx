"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";

type SignalCardProps = {
  title: string;
  danger: boolean;
  /** Where it was said, and the way there. */
  place: string;
  href: Route;
  since: string;
  steps: readonly string[];
  children?: ReactNode;
};

export function SignalCard({ title, danger, place, href, since, steps, children }: SignalCardProps) {
  const [first, ...rest] = steps;
  return (
    <article className="min-w-0 break-words">
      <h3 className="text-base font-semibold">
        {title}
        {danger ? (
          <Badge tone="notice" className="ml-2 align-middle">
            Danger sign
          </Badge>
        ) : null}
      </h3>
      <p className="text-sm text-ink-soft">
        <Link href={href} className="link">
          {place}
        </Link>
        , {since}
      </p>
      <p className="mt-1 text-sm">
        <span className="font-semibold">First:</span> {first}
      </p>
      {rest.length > 0 ? (
        <Disclosure summary={<span className="text-sm">What else to think of</span>}>
          <ul className="list-disc space-y-1 pl-4 text-sm">
            {rest.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {children}
    </article>
  );
}
