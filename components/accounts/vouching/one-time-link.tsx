"use client";

import { useEffect, useRef } from "react";
import { useFormScope } from "@/components/forms/form-scope";
import { CopyButton } from "@/components/ui/copy-button";
import { Name } from "@/components/ui/name";
import { isolate } from "@/lib/platform/names/isolate";

/** The link an action has just made. It is kept nowhere, so this is the one time it is shown. */
export function OneTimeLink() {
  const made = useFormScope().data;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (made) heading.current?.focus();
  }, [made]);
  if (!made?.link) return null;
  const name = made.name ?? "";
  return (
    <div className="mt-3 space-y-2 rounded-lg border border-accent bg-accent-soft p-4">
      <h4 ref={heading} tabIndex={-1} className="text-lg">
        A link for <Name>{name}</Name>
      </h4>
      <p className="text-sm">
        It works once, for one day. It is shown here once: give it to them yourself, not through anybody else.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 break-all rounded-sm bg-sunken px-2 py-1 text-sm select-all">
          {made.link}
        </code>
        <CopyButton text={made.link} label={`Copy ${isolate(name)}’s link`} />
      </div>
    </div>
  );
}
