"use client";

import { useEffect } from "react";
import { showOfflinePage } from "./offline-worker";
import { forgetSession, leaveLocked, watchSession } from "./session-watch";

/** On private pages: whose they are. */
export function PrivatePage({ mark, locks = false }: { mark: string; locks?: boolean }) {
  useEffect(() => watchSession(mark, locks), [mark, locks]);
  useEffect(showOfflinePage, []);
  return null;
}

/** On the way in: nobody is signed in here. */
export function PublicEntry() {
  useEffect(() => forgetSession(), []);
  return null;
}

/** Where a PIN is asked for: nothing that was open before stays in this document. */
export function LockedEntry() {
  useEffect(() => leaveLocked(), []);
  return null;
}
