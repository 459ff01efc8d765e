import type { Route } from "next";
import { AskedHere, askEarly } from "@/app/client/asked-here";
import { found, idFrom } from "@/app/found";
import { AgreementLines } from "@/components/agreements/agreement-lines";
import { DifferenceView } from "@/components/agreements/difference-view";
import { SignForm } from "@/components/agreements/sign-form";
import { Asked, DayForm, Pressed } from "@/components/agreements/small-forms";
import { VersionHistory } from "@/components/agreements/version-history";
import { clientStatus, kindWords } from "@/components/agreements/words";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { agreement as readAgreement } from "@/lib/agreements/queries";
import { difference } from "@/lib/agreements/rules/difference";
import { furthestLook } from "@/lib/agreements/schema";
import type { Version } from "@/lib/agreements/types";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { addDays, dayIn, dayInWords, longDayInWords } from "@/lib/platform/time/day";
import {
  lookAgainAction,
  signAgreementAction,
  takeProposalBackAction,
  takeSignatureBackAction,
  withdrawAgreementAction,
} from "../actions";

type Props = {
  params: Promise<{ agreementId: string }>;
};

export const metadata = { title: "Agreement" };

export default async function AgreementPage({ params }: Props) {
  const client = await requireClientOfTwo();
  askEarly(client);
  const agreementId = idFrom((await params).agreementId);
  const { agreement, people } = await found(readAgreement(client, { agreementId }));
  const { today, partners, me, ending } = people;
  const other = partners.find(({ clientId }) => clientId !== me)?.firstName ?? "your partner";
  const { active, proposal, versions, kind } = agreement;
  const shown = active ?? proposal ?? versions[0];
  const day = (at: Date | null) => (at ? dayInWords(dayIn(client.timeZone, at), today) : "");
  const days = { first: addDays(today, 1), last: addDays(today, furthestLook) };
  const change = `/client/agreements/new?of=${agreementId}` as Route;
  const told = (version: Version) =>
    version.signedAt
      ? `signed by both ${day(version.signedAt)}${version.closedAt ? `, until ${day(version.closedAt)}` : ""}`
      : `proposed by ${version.mine ? "you" : isolate(version.proposedBy)} ${day(version.proposedAt)}`;

  return (
    <>
      <PageHeader
        back={{ href: "/client/agreements" as Route, label: "Agreements" }}
        title={shown?.words.title}
        lead={kindWords[kind]}
      />
      <AskedHere client={client} partnerName={other} kinds={["proposal"]} at={agreementId} />
      <div className="space-y-8">
        {!active && !proposal && shown ? (
          <Card title="This agreement has ended">
            <p className="mb-4 text-ink-soft">
              The words stay here to read. If you want something like it again, write a new one.
            </p>
            <AgreementLines items={shown.words.items} partners={partners} me={me} />
          </Card>
        ) : null}
        {active ? (
          <Card title={clientStatus[active.status]} eyebrow={`Signed by both of you ${day(active.signedAt)}`}>
            <AgreementLines items={active.words.items} partners={partners} me={me} />
            {active.status === "due_review" ? (
              <p className="mt-5 rounded-md bg-sunken px-4 py-3">
                This is a good time to look at it together: does it still fit? Keep it, change a word, or let
                it go.
              </p>
            ) : (
              <p className="mt-5 text-sm text-ink-soft">
                Review on {longDayInWords(active.reviewOn, today)}.
              </p>
            )}
            <div className="mt-4 flex flex-wrap items-end gap-3 border-t border-line pt-4">
              {proposal || ending ? null : (
                <ButtonLink variant="quiet" size="small" href={change}>
                  Suggest changes
                </ButtonLink>
              )}
              <Asked
                action={withdrawAgreementAction}
                fields={{ agreementId }}
                trigger="Withdraw from agreement"
                title="Withdraw from this agreement?"
                confirmLabel="Withdraw"
                variant="danger"
              >
                <p>
                  It ends at once, for both of you. You need no reason, and none is asked. No name is shown,
                  but <Name>{other}</Name> will be able to tell that it was you.
                </p>
              </Asked>
            </div>
            {ending ? null : (
              <Disclosure
                summary="Still fits – set next review"
                open={active.status === "due_review"}
                className="mt-3"
              >
                <DayForm
                  action={lookAgainAction}
                  fields={{ agreementId, version: active.version }}
                  days={days}
                  label="Next review on"
                  value={addDays(today, 28)}
                  button="Set next review"
                />
              </Disclosure>
            )}
          </Card>
        ) : null}
        {proposal ? (
          <Card
            title={active ? "Proposed changes" : "Proposed"}
            eyebrow={`From ${proposal.mine ? "you" : isolate(proposal.proposedBy)}, ${day(proposal.proposedAt)}`}
          >
            {active ? (
              <>
                <DifferenceView
                  difference={difference(active.words, proposal.words)}
                  partners={partners}
                  me={me}
                />
                <Disclosure summary="Read it without the marks" className="mt-3">
                  <AgreementLines items={proposal.words.items} partners={partners} me={me} />
                </Disclosure>
                <p className="mt-3 text-sm text-ink-soft">
                  What you signed before stays in force until both have signed these.
                </p>
              </>
            ) : (
              <AgreementLines items={proposal.words.items} partners={partners} me={me} />
            )}
            <p className="mt-3 text-sm text-ink-soft">
              Review on {longDayInWords(proposal.reviewOn, today)}.
            </p>
            {ending ? null : (
              <>
                <div className="mt-6 border-t border-line pt-5">
                  {proposal.status === "signed" ? (
                    <div className="space-y-3">
                      <p className="font-semibold">You have signed these words.</p>
                      <p className="text-ink-soft">They are in force once both of you have signed.</p>
                      {proposal.takenBack ? (
                        <p className="text-ink-soft">
                          Your signature stays until the words change. Once both have signed, either of you
                          can withdraw.
                        </p>
                      ) : (
                        <Pressed
                          action={takeSignatureBackAction}
                          fields={{ agreementId, version: proposal.version }}
                        >
                          Withdraw my signature
                        </Pressed>
                      )}
                    </div>
                  ) : (
                    <SignForm
                      action={signAgreementAction}
                      agreementId={agreementId}
                      version={proposal.version}
                      hash={proposal.hash}
                      takenBack={proposal.takenBack}
                    />
                  )}
                </div>
                <div className="mt-5 flex flex-wrap gap-3 border-t border-line pt-4">
                  <ButtonLink variant="quiet" size="small" href={change}>
                    Suggest changes
                  </ButtonLink>
                  {proposal.mine ? (
                    <Asked
                      action={takeProposalBackAction}
                      fields={{ agreementId, version: proposal.version }}
                      trigger="Withdraw proposal"
                      title="Withdraw this proposal?"
                      confirmLabel="Withdraw it"
                      variant="plain"
                    >
                      <p>Nobody can sign it then. What was in force before stays in force.</p>
                    </Asked>
                  ) : null}
                </div>
              </>
            )}
          </Card>
        ) : null}
        {versions.length > 1 ? (
          <Card title="Version history">
            <VersionHistory versions={versions} partners={partners} me={me} told={told} />
          </Card>
        ) : null}
      </div>
    </>
  );
}
