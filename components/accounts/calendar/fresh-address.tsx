"use client";

import { useEffect, useRef } from "react";
import { useFormScope } from "@/components/forms/form-scope";
import { CopyButton } from "@/components/ui/copy-button";

/** The address that was just made. It is stored nowhere, so this is the one time it is shown. */
export function FreshAddress() {
  const address = useFormScope().data?.address;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (address) heading.current?.focus();
  }, [address]);
  if (!address) return null;
  return (
    <div className="space-y-3 rounded-lg border border-accent bg-accent-soft p-4">
      <h3 ref={heading} tabIndex={-1} className="text-lg">
        Your calendar’s address
      </h3>
      <p>
        In your calendar, look for “add by URL” or “subscribe”, and paste it there. It is shown here once.
        Whoever has it can read when you have appointments, so give it to nobody else.
      </p>
      <p>
        <code className="block break-all rounded-sm bg-raised px-2 py-1 text-sm select-all">{address}</code>
      </p>
      <CopyButton text={address} label="Copy the address" />
    </div>
  );
}
