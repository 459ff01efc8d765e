import type { ReactNode } from "react";
import { ExitCorner } from "@/components/shell/exit-corner";
import { Wordmark } from "@/components/shell/mark";
import { PublicEntry } from "@/components/shell/session-marks";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <ExitCorner />
      <PublicEntry />
      <div className="mx-auto max-w-[28rem] px-4 pt-2 pb-8 sm:pb-16">
        <Wordmark />
        <main id="main" className="mt-10 space-y-6">
          {children}
        </main>
      </div>
    </>
  );
}
