"use client";

import type { Route } from "next";
import { ButtonLink } from "../ui/button";
import { PageHeader } from "../ui/page-header";

/** The same for what is not there and what is somebody else's; inside the shell, so that what is around it stays. */
export function NotFoundHere({ home }: { home: Route }) {
  return (
    <>
      <PageHeader
        title="Page not found"
        lead="The address may be mistyped, or what was here has moved. Nothing of yours is lost."
      />
      <ButtonLink href={home}>Go to the first page</ButtonLink>
    </>
  );
}
