import type { ReactNode } from "react";
import { Wordmark } from "./mark";

type PlainPageProps = { title: string; children: ReactNode; actions?: ReactNode; wide?: boolean };

/** A page outside the shells: signing in, an invitation, something that went wrong. */
export function PlainPage({ title, children, actions, wide = false }: PlainPageProps) {
  return (
    <div className={`mx-auto px-4 py-8 sm:py-16 ${wide ? "max-w-[44rem]" : "max-w-[28rem]"}`}>
      <Wordmark />
      <main id="main" className="mt-10">
        <h1 className="text-2xl sm:text-3xl">{title}</h1>
        <div className="mt-3 space-y-4">{children}</div>
        {actions ? <div className="mt-8 flex flex-wrap gap-3">{actions}</div> : null}
      </main>
    </div>
  );
}
