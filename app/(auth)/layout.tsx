import type { ReactNode } from "react";
import { Wordmark } from "@/components/shell/mark";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="mx-auto flex min-h-dvh w-full max-w-md flex-col gap-8 px-5 py-10 sm:py-16">
      <Wordmark />
      {children}
    </main>
  );
}
