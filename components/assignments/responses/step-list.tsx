"use client";

import type { Route } from "next";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

type StepListProps = {
  title: string;
  items: readonly { id: string; href: Route; title: string; note: string }[];
};

/** Quieter than the next step: a heading and a line each. */
export function StepList({ title, items }: StepListProps) {
  return (
    <section>
      <h2 className="text-lg">{title}</h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {items.map((item) => (
          <li key={item.id}>
            <Link href={item.href} className="step-row">
              <span>
                <b>{item.title}</b>
                <small>{item.note}</small>
              </span>
              <Icon name="chevron-right" className="size-5 text-ink-soft" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
