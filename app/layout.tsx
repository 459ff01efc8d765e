import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Ground } from "@/components/shell/ground";
import "./globals.css";

/** A counselor's page says where it is. What a client sees is a plain noun, the same for everyone: a tab or a history entry tells nobody what was open. */
export const metadata: Metadata = {
  title: { template: "%s – Mendwork", default: "Mendwork" },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

export const dynamic = "force-dynamic";

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Ground>{children}</Ground>
      </body>
    </html>
  );
}
