import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { NotAlone } from "./not-alone";

/** Before anything is asked. No is the way out, and nobody is told of it; yes opens the questions where they are, so that no address or history says so. */
export function AloneFirst({ children }: { children: ReactNode }) {
  return (
    <Card title="Are you alone, and is it safe to answer now?">
      <p>
        Take a moment to be sure that nobody can see this screen or comes in. There is no hurry: the questions
        are here on any day, and you never have to answer them.
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
        <NotAlone>No, leave this page</NotAlone>
        <Link href="/client" replace className="link inline-flex min-h-11 items-center">
          Not now
        </Link>
      </div>
      <details className="mt-2">
        <summary className="more-line">Yes, I’m alone. Show me the questions</summary>
        <div className="pt-4">{children}</div>
      </details>
    </Card>
  );
}
