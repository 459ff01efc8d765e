"use client";

import { useEffect, useRef } from "react";
import { useFormScope } from "@/components/forms/form-scope";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Name } from "@/components/ui/name";
import { isolate } from "@/lib/platform/names/isolate";
import { couplePath } from "./paths";

const mailWords: Record<string, (email: string) => string> = {
  sent: (email) =>
    `An email with it is being sent to ${email}. If it doesn’t arrive, hand over this link yourself.`,
  written: (email) =>
    `This server sends no email; the one to ${email} is kept in its outbox. Hand over this link yourself.`,
};

/** The links an action has just made, one per partner. They are stored nowhere, so this is the one time they are shown. */
export function FreshLinks({ title }: { title?: string }) {
  const made = useFormScope().data;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (made) heading.current?.focus();
  }, [made]);
  if (!made?.links) return null;
  const links = Array.from({ length: Number(made.links) }, (_, i) => ({
    name: made[`name${i}`] ?? "",
    link: made[`link${i}`] ?? "",
    mail: mailWords[made[`mailed${i}`] ?? "written"]?.(made[`email${i}`] ?? ""),
  }));
  const Heading = title ? "h2" : "h4";
  return (
    <div className="space-y-4 rounded-lg border border-accent bg-accent-soft p-4 sm:p-5">
      <div>
        <Heading ref={heading} tabIndex={-1} className="text-lg">
          {title ?? "A new link"}
        </Heading>
        <p className="mt-1 max-w-[38rem] text-sm">
          {links.length > 1 ? "Each link is for one partner only and" : "It"} works once, for seven days. It
          is shown here once: copy it now if you want to hand it over yourself.
        </p>
      </div>
      <ul className="grid gap-3">
        {links.map(({ name, link, mail }) => (
          <li key={link} className="rounded-md bg-raised p-3">
            <p className="font-semibold">
              For <Name>{name}</Name>
            </p>
            <p className="text-sm text-ink-soft">{mail}</p>
            <div className="mt-2 flex flex-wrap items-center gap-2">
              <code className="min-w-0 break-all rounded-sm bg-sunken px-2 py-1 text-sm select-all">
                {link}
              </code>
              <CopyButton text={link} label={`Copy ${isolate(name)}’s link`} />
            </div>
          </li>
        ))}
      </ul>
      {title && made.coupleId ? (
        <ButtonLink href={couplePath(made.coupleId)}>Go to their record</ButtonLink>
      ) : null}
    </div>
  );
}
