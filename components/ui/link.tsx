"use client";

import NextLink, { useLinkStatus } from "next/link";
import { type ComponentProps, useEffect } from "react";
import { showGoing } from "./going";

/** A link to a page of ours. Nothing is read before it is pressed; from then on until the page is there, the window says that it is on its way. */
export function Link({ children, ...rest }: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
  return (
    <NextLink prefetch={false} {...rest}>
      {children}
      <Going />
    </NextLink>
  );
}

function Going() {
  const { pending } = useLinkStatus();
  useEffect(() => (pending ? showGoing() : undefined), [pending]);
  return null;
}
