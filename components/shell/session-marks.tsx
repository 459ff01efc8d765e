"use client";

import { useEffect } from "react";
import { showOfflinePage } from "./offline-worker";
import { forgetSession, watchSession } from "./session-watch";

/** On private pages: whose they are. */
export function PrivatePage({ mark }: { mark: string }) {
  useEffect(() => watchSession(mark), [mark]);
  useEffect(showOfflinePage, []);
  return null;
}

/** On the way in: nobody is signed in here. */
export function PublicEntry() {
  useEffect(() => forgetSession(), []);
  return null;
}
