import type { ReactNode } from "react";
import { ExitCorner } from "./exit-corner";
import { Wordmark } from "./mark";

type PlainPageProps = {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  exitUrl?: string;
};

/** A page outside the shells: signing in, an invitation, something that went wrong. */
export function PlainPage({ title, children, actions, wide = false, exitUrl }: PlainPageProps) {
  return (
    <>
      <ExitCorner url={exitUrl} />
      <div className={`mx-auto px-4 pt-2 pb-8 sm:pb-16 ${wide ? "max-w-[44rem]" : "max-w-[28rem]"}`}>
        <Wordmark />
        <main id="main" className="mt-10">
          <h1 className="text-2xl sm:text-3xl">{title}</h1>
          <div className="mt-3 space-y-4">{children}</div>
          {actions ? <div className="mt-8 flex flex-wrap gap-3">{actions}</div> : null}
        </main>
      </div>
    </>
  );
}
