"use client";

import type { Route } from "next";
import { ButtonLink } from "../ui/button";
import { PlainPage } from "./plain-page";

/** The same for what is not there and what is not the visitor's. */
export function NotFoundView({ home, exitUrl }: { home: Route; exitUrl?: string }) {
  return (
    <PlainPage
      title="Page not found"
      actions={<ButtonLink href={home}>Go to the first page</ButtonLink>}
      exitUrl={exitUrl}
    >
      <p>The address may be mistyped, or what was here has moved. Nothing of yours is lost.</p>
    </PlainPage>
  );
}
