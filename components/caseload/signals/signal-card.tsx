"use client";

import type { Route } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";

type SignalCardProps = {
  id: string;
  kind: string;
  title: string;
  danger: boolean;
  /** Where it was said, and the way there. */
  place: string;
  href: Route;
  since: string;
  steps: readonly string[];
  words: string | null;
  /** Where a concern is settled; other signals are reviewed here. */
  concern: Route | null;
  review: FormAction;
};

/** One signal: whom it is about, since when, where it was said, what to do first, and what can be done here. */
export function SignalCard({ title, danger, place, href, since, steps, words, ...rest }: SignalCardProps) {
  const [first, ...others] = steps;
  return (
    <article className="min-w-0 break-words">
      <h3 className="text-base font-semibold">
        {title}
        {danger ? (
          <Badge tone="notice" className="ml-2 align-middle">
            Danger sign
          </Badge>
        ) : null}
      </h3>
      <p className="text-sm text-ink-soft">
        <Link href={href} className="link">
          {place}
        </Link>
        {`, ${since}`}
      </p>
      <p className="mt-1 text-sm">
        <b className="font-semibold">First:</b>
        {` ${first}`}
      </p>
      {others.length > 0 ? (
        <Disclosure summary={<span className="text-sm">What else to think of</span>}>
          <ul className="list-disc space-y-1 pl-4 text-sm">
            {others.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <SignalWords words={words} />
      <Review {...rest} />
    </article>
  );
}

export function SignalWords({ words }: { words: string | null }) {
  if (!words) return null;
  return (
    // Folded: a screen may be looked at by those it is about.
    <Disclosure summary={<span className="text-sm">In their words</span>}>
      <blockquote className="written border-l-3 border-edge pl-3">{words}</blockquote>
    </Disclosure>
  );
}

function Review({ id, kind, concern, review }: Pick<SignalCardProps, "id" | "kind" | "concern" | "review">) {
  if (concern) {
    return (
      <ButtonLink href={concern} variant="quiet" size="small">
        Open the concern
      </ButtonLink>
    );
  }
  return (
    <Disclosure summary="Mark as reviewed">
      <ActionForm action={review} className="space-y-3">
        <input type="hidden" name="signalId" value={id} />
        <input type="hidden" name="kind" value={kind} />
        <Field name="words" label="What you did or found" hint="A few words, for you alone." optional>
          <TextArea rows={2} />
        </Field>
        <SubmitButton size="small" variant="quiet" pendingText="One moment…">
          Mark as reviewed
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
