import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { Checklist as Steps } from "@/lib/practice/checklist/types";

const words = {
  texts: {
    label: "Read what partners sign before anything begins",
    hint: "Yours to change, or to keep as it is.",
    href: "/coach/settings#consent",
  },
  secondStep: {
    label: "Set up your second step",
    hint: "A code from an app, after your password.",
    href: "/account/security/second-step",
  },
  couple: {
    label: "Add a couple",
    hint: "Their first names and an address for each. Each partner gets a private link.",
    href: "/coach/couples/new",
  },
  exercise: {
    label: "Assign a first exercise",
    hint: "You see it exactly as they will. Each partner can get it once they have signed.",
    href: "/coach/couples",
  },
} as const;

type ChecklistProps = { steps: Steps; putAway: FormAction };

/** First steps of a counselor: each is done by doing it, and no other way. */
export function Checklist({ steps, putAway }: ChecklistProps) {
  return (
    <Card title="Getting started">
      <ul className="divide-y divide-line">
        {steps.map(({ step, done }) => {
          const { label, hint, href } = words[step];
          return (
            <li key={step} className="flex gap-3 py-3">
              <Icon
                name={done ? "check" : "circle"}
                className={`mt-1 size-5 ${done ? "text-accent" : "text-edge"}`}
              />
              <div className="min-w-0">
                {done ? (
                  <span className="text-ink-soft">
                    {label} <span className="sr-only">(done)</span>
                  </span>
                ) : (
                  <>
                    <Link href={href} className="link font-semibold">
                      {label}
                    </Link>
                    <p className="text-sm text-ink-soft">{hint}</p>
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <ActionForm action={putAway} keeps="nothing" className="" aria-label="Getting started">
        <SubmitButton variant="plain" size="small" pendingText="One moment…" className="-ml-3">
          Put this list away
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
