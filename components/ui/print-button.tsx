"use client";

import { Button } from "./button";

/** Without a script the browser's own menu prints. */
export function PrintButton() {
  return (
    <Button variant="quiet" onClick={() => window.print()} className="noscript:hidden">
      Print
    </Button>
  );
}
