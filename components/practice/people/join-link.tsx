"use client";

import { useEffect, useRef } from "react";
import { useFormScope } from "@/components/forms/form-scope";
import { CopyButton } from "@/components/ui/copy-button";

/** The link an invitation has just made. It is kept nowhere, so this is the one time it is shown. */
export function JoinLink() {
  const made = useFormScope().data;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (made) heading.current?.focus();
  }, [made]);
  if (!made?.link) return null;
  return (
    <div className="space-y-2 rounded-lg border border-accent bg-accent-soft p-4">
      <h3 ref={heading} tabIndex={-1} className="break-all text-lg">
        A link for {made.email}
      </h3>
      <p className="text-sm">
        {made.mailed ? "It is on its way by email. " : "Please hand it over yourself. "}
        It is shown here once.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 break-all rounded-sm bg-sunken px-2 py-1 text-sm select-all">
          {made.link}
        </code>
        <CopyButton text={made.link} label="Copy the link" />
      </div>
    </div>
  );
}
