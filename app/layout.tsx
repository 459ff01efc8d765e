import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";

/** The same title on every page: a tab or a history entry tells nobody what was open. */
export const metadata: Metadata = {
  title: "Mendwork",
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
      <body>{children}</body>
    </html>
  );
}
