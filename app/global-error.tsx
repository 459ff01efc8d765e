"use client";
import "./globals.css";
import { ErrorView } from "@/components/shell/error-view";

/** When not even the frame around every page can be drawn. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en">
      <body>
        <title>Mendwork</title>
        <ErrorView digest={error.digest} retry={reset} home="/" />
      </body>
    </html>
  );
}
