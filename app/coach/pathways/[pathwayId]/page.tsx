import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { handOnAction } from "@/app/coach/exercises/actions";
import { found, idFrom } from "@/app/found";
import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { MadeFile } from "@/components/library/authoring/hand-on";
import { StepList } from "@/components/library/pathways/step-list";
import { couplePath } from "@/components/practice/couples/paths";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { pathwayDetail } from "@/lib/library/pathways/queries";
import { couplesToLead } from "@/lib/plans/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { copyPathwayAction, retirePathwayAction } from "../actions";

type Props = { params: Promise<{ pathwayId: string }> };

export const metadata = { title: "Pathway" };

export default async function PathwayPage({ params }: Props) {
  const coach = await requireCoach();
  const pathwayId = idFrom((await params).pathwayId);
  const [{ content, mine, origin, retired, hasDraft }, couples] = await found(
    Promise.all([pathwayDetail(coach, { pathwayId }), couplesToLead(coach)]),
  );
  return (
    <>
      <PageHeader
        back={{ href: "/coach/pathways", label: "Pathways" }}
        title={content.title}
        lead={content.aim}
        actions={
          mine ? (
            <ButtonLink variant="quiet" href={`/coach/pathways/${pathwayId}/edit` as Route}>
              {hasDraft ? "Continue the draft" : "Change it"}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-labelledby="steps" className="min-w-0">
          <h2 id="steps" className="mb-3 text-xl">
            {content.steps.length === 1 ? "One step" : `${content.steps.length} steps`}
          </h2>
          <StepList steps={content.steps} />
        </section>
        <div className="space-y-6">
          <Card title="Good for" level={3} tone="accent">
            {content.suits}
          </Card>
          <Card title="Not for" level={3} tone="clay">
            {content.notWhen}
          </Card>
          {retired ? (
            <Notice>This pathway is archived. Restore it from the list to use it again.</Notice>
          ) : (
            <Card title="Plan for" level={3}>
              {couples.length === 0 ? (
                <p className="text-ink-soft">Every couple of yours has a pathway, or there is none yet.</p>
              ) : (
                <ul className="space-y-1">
                  {couples.map(({ coupleId, label }) => (
                    <li key={coupleId}>
                      <Link
                        className="link inline-block py-1"
                        href={`${couplePath(coupleId, "pathway")}?pathway=${pathwayId}` as Route}
                      >
                        {label}
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </Card>
          )}
          <div className="flex flex-wrap items-start gap-2">
            <OneButton action={copyPathwayAction} fields={{ pathwayId, newId: randomUUID() }}>
              Duplicate to change it
            </OneButton>
            {mine && !retired ? (
              <OneButton
                action={retirePathwayAction}
                fields={{ pathwayId }}
                variant="danger"
                ask={{
                  title: "Archive this pathway?",
                  text: "It leaves the shelf. Couples who are on it stay on it, and you can restore it.",
                  yes: "Archive",
                }}
              >
                Archive
              </OneButton>
            ) : null}
          </div>
          {retired ? null : (
            <ActionForm action={handOnAction} className="" aria-label="Share">
              <input type="hidden" name="pathwayIds[]" value={pathwayId} />
              <SubmitButton variant="plain" size="small" pendingText="Exporting…">
                Export file
              </SubmitButton>
              <MadeFile />
            </ActionForm>
          )}
          {origin === "library" ? (
            <p className="text-sm text-ink-soft">
              Built in. For one couple you can change anything when you plan it; duplicate it to change it for
              good.
            </p>
          ) : null}
        </div>
      </div>
    </>
  );
}
