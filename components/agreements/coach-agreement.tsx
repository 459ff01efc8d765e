import type { Route } from "next";
import { Name } from "@/components/ui/name";
import { difference } from "@/lib/agreements/rules/difference";
import type { Agreement, People, Version } from "@/lib/agreements/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate, isolateAll } from "@/lib/platform/names/isolate";
import { addDays, dayInWords, longDayInWords } from "@/lib/platform/time/day";
import { Badge } from "../ui/badge";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { Disclosure } from "../ui/disclosure";
import { AgreementLines } from "./agreement-lines";
import { DifferenceView } from "./difference-view";
import { Asked, DayForm } from "./small-forms";
import { VersionHistory } from "./version-history";
import { coachStatus, kindWords } from "./words";

type CoachAgreementProps = {
  agreement: Agreement;
  people: People;
  coupleId: string;
  day: (at: Date) => string;
  days: { first: string; last: string };
  actions: { end: FormAction; look: FormAction; takeBack: FormAction };
};

/** One agreement as its counselor reads it: what stands, what is proposed, every earlier wording. */
export function CoachAgreement({ agreement, people, coupleId, day, days, actions }: CoachAgreementProps) {
  const { agreementId, kind, active, proposal, versions } = agreement;
  const { partners, today, ending } = people;
  const shown = active ?? proposal ?? versions[0];
  if (!shown) return null;
  const on = (at: Date | null) => (at ? dayInWords(day(at), today) : "");
  const told = (version: Version) =>
    [
      coachStatus[version.status],
      version.signedAt
        ? `signed by both ${on(version.signedAt)}`
        : `from ${isolate(version.proposedBy)}, ${on(version.proposedAt)}`,
      version.closedAt ? `until ${on(version.closedAt)}` : "",
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <Card
      as="li"
      level={3}
      eyebrow={kindWords[kind]}
      title={shown.words.title}
      aside={
        <Badge tone={shown.status === "due_review" ? "notice" : "neutral"}>{coachStatus[shown.status]}</Badge>
      }
    >
      <AgreementLines items={shown.words.items} partners={partners} />
      <p className="mt-3 text-sm text-ink-soft">
        {shown.signedAt
          ? `Signed by both ${on(shown.signedAt)}`
          : `From ${isolate(shown.proposedBy)}, ${on(shown.proposedAt)}`}
        {shown.signers.length === 1
          ? ` · ${isolateAll(shown.signers)} has signed; their partner is not shown this`
          : ""}
        {shown.closedAt
          ? ` · until ${on(shown.closedAt)}`
          : ` · review on ${longDayInWords(shown.reviewOn, today)}`}
      </p>
      {active && proposal ? (
        <div className="mt-4 rounded-md bg-sunken p-4">
          <p className="mb-3 text-sm font-semibold">
            Changes proposed by <Name>{proposal.proposedBy}</Name>, {on(proposal.proposedAt)}
            {proposal.signers.length === 1 ? ` · ${isolateAll(proposal.signers)} has signed` : ""}
          </p>
          <DifferenceView
            difference={difference(active.words, proposal.words)}
            partners={partners}
            me={null}
          />
        </div>
      ) : null}
      {active || proposal ? (
        <div className="mt-4 flex flex-wrap items-end gap-2 border-t border-line pt-3">
          {ending ? null : (
            <ButtonLink
              variant="quiet"
              size="small"
              href={`/coach/couples/${coupleId}/agreements/new?of=${agreementId}` as Route}
              aria-label={`Suggest changes to ${shown.words.title}`}
            >
              Suggest changes
            </ButtonLink>
          )}
          {proposal?.mine ? (
            <Asked
              action={actions.takeBack}
              fields={{ agreementId, version: proposal.version }}
              trigger="Withdraw proposal"
              title="Withdraw your proposal?"
              confirmLabel="Withdraw it"
              variant="plain"
            >
              <p>Nobody can sign it then. What was in force before stays in force.</p>
            </Asked>
          ) : null}
          {active ? (
            <Asked
              action={actions.end}
              fields={{ agreementId }}
              trigger="End it"
              title="End this agreement for both?"
              confirmLabel="End it"
              variant="plain"
            >
              <p>For when both have told you that it is over. Both then read that it has ended.</p>
            </Asked>
          ) : null}
        </div>
      ) : null}
      {active?.status === "due_review" && !ending ? (
        <div className="mt-3">
          <DayForm
            action={actions.look}
            fields={{ agreementId, version: active.version }}
            days={days}
            label="Reviewed together; next review on"
            value={addDays(today, 28)}
            button="Set next review"
          />
        </div>
      ) : null}
      {versions.length > 1 ? (
        <Disclosure summary="Version history" className="mt-2">
          <VersionHistory versions={versions} partners={partners} me={null} told={told} />
        </Disclosure>
      ) : null}
    </Card>
  );
}
