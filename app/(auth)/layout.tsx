import type { ReactNode } from "react";
import { Wordmark } from "@/components/shell/mark";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-[28rem] px-4 py-8 sm:py-16">
      <Wordmark />
      <main id="main" className="mt-10 space-y-6">
        {children}
      </main>
    </div>
  );
}
