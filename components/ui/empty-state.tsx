"use client";

import type { ReactNode } from "react";

type EmptyStateProps = {
  title: string;
  children?: ReactNode;
  /** One thing to do next, usually a ButtonLink. */
  action?: ReactNode;
  level?: 2 | 3;
};

/** Nothing here yet, said kindly, with one way on. */
export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="rounded-lg border border-dashed border-edge px-5 py-8 sm:px-8">
      <Heading className="text-lg">{title}</Heading>
      {children ? <div className="mt-1 max-w-[38rem] text-ink-soft">{children}</div> : null}
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}
