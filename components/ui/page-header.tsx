import { ArrowLeft } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

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
        <Link
          prefetch={false}
          href={back.href}
          className="link wrap-anywhere -ml-1 mb-2 inline-flex min-h-11 items-center gap-1.5 px-1 text-sm"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {back.label}
        </Link>
      ) : null}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 max-w-[42rem]">
          <h1 className="text-2xl sm:text-3xl">{title}</h1>
          {lead ? <p className="mt-2 text-lg text-ink-soft">{lead}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}
