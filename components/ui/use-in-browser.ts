"use client";

import { useEffect, useState } from "react";

/** Whether the page runs in a browser by now: what is heavy is drawn there and not sent, and a key is named once it does something. */
export function useInBrowser(): boolean {
  const [drawn, draw] = useState(false);
  useEffect(() => draw(true), []);
  return drawn;
}
