"use client";

import { useEffect, useRef } from "react";
import { useFormScope } from "@/components/forms/form-scope";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";

/** The codes an action has just made. They are kept as hashes, so this is the one time they are shown. */
export function RecoveryCodes() {
  const made = useFormScope().data?.codes;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (made) heading.current?.focus();
  }, [made]);
  if (!made) return null;
  return (
    <div className="space-y-3 rounded-lg border border-accent bg-accent-soft p-4">
      <h2 ref={heading} tabIndex={-1} className="text-lg">
        Your ten recovery codes
      </h2>
      <p>
        Each one signs you in once, when your phone is not at hand. They are shown here once: print them, or
        keep them in a password manager.
      </p>
      <ul className="grid gap-x-6 gap-y-1 font-mono sm:grid-cols-2">
        {made.split(" ").map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <CopyButton text={made.replaceAll(" ", "\n")} label="Copy all ten" />
        <ButtonLink href="/coach" size="small">
          I have kept them
        </ButtonLink>
      </div>
    </div>
  );
}
