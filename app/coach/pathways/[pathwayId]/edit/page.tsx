import type { Route } from "next";
import { found, idFrom } from "@/app/found";
import { OneButton } from "@/components/forms/one-button";
import { PathwayBuilder } from "@/components/library/pathways/builder";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { exerciseShelf } from "@/lib/library/exercises/queries";
import { pathwayInHand } from "@/lib/library/pathways/queries";
import { orderProblems } from "@/lib/library/pathways/rules/order";
import { requireCoach } from "@/lib/platform/auth/session";
import { byName } from "@/lib/platform/names/rules";
import { retirePathwayAction } from "../../actions";
import { discardPathwayDraftAction, savePathwayAction } from "./actions";

type Props = { params: Promise<{ pathwayId: string }> };

export const metadata = { title: "Edit pathway" };

export default async function EditPathwayPage({ params }: Props) {
  const coach = await requireCoach();
  const pathwayId = idFrom((await params).pathwayId);
  const [given, exercises] = await found(
    Promise.all([pathwayInHand(coach, { pathwayId }), exerciseShelf(coach)]),
  );
  const shelf = exercises
    .map(({ slug, title }) => ({ value: slug, label: title }))
    .sort((a, b) => byName(a.label, b.label));
  const kinds = new Map(exercises.map(({ slug, kind }) => [slug, kind]));
  const problems = orderProblems(given.draft.steps, (slug) => kinds.get(slug));
  return (
    <div className="mx-auto max-w-[52rem]">
      <PageHeader
        back={
          given.version === null
            ? { href: "/coach/pathways", label: "Pathways" }
            : { href: `/coach/pathways/${pathwayId}` as Route, label: "The published pathway" }
        }
        title={given.draft.title || "A pathway of your own"}
        actions={
          given.version === null ? (
            <OneButton action={retirePathwayAction} fields={{ pathwayId }} variant="plain">
              Archive
            </OneButton>
          ) : given.changed ? (
            <OneButton
              action={discardPathwayDraftAction}
              fields={{ pathwayId }}
              variant="plain"
              ask={{
                title: "Discard the draft?",
                text: "The pathway stays as it is published. What you changed since is gone.",
                yes: "Discard it",
              }}
            >
              Discard draft
            </OneButton>
          ) : undefined
        }
      />
      <noscript>
        <Notice tone="info" className="mb-6">
          Without JavaScript you can change and publish what is here; adding and moving steps needs it.
        </Notice>
      </noscript>
      {problems.length > 0 ? (
        <Notice tone="warn" title="Worth a second look" className="mb-6">
          <ul className="list-disc space-y-1 pl-5">
            {problems.map(({ step, message }) => (
              <li key={`${step} ${message}`}>
                Step {step + 1}
                {given.draft.steps[step]?.title ? `, “${given.draft.steps[step].title}”` : ""}: {message}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <PathwayBuilder given={given} shelf={shelf} action={savePathwayAction} />
    </div>
  );
}
