"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import { Link } from "./link";

type PageHeaderProps = {
  title: ReactNode;
  lead?: ReactNode;
  back?: { href: Route; label: string };
  /** In the place of `back`, where there is more than one step up. */
  above?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, lead, back, above, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 sm:mb-8">
      {above}
      {back ? (
        <Link href={back.href} className="way-back">
          <Icon name="arrow-left" />
          {back.label}
        </Link>
      ) : null}
      <div className="page-top">
        <div className="min-w-0 max-w-[42rem]">
          <h1 className="text-2xl sm:text-3xl">{title}</h1>
          {lead ? <p className="mt-2 text-lg text-ink-soft">{lead}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
      </div>
    </header>
  );
}
