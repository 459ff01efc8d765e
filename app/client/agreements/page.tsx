import type { Route } from "next";
import { AskedHere, askEarly } from "@/app/client/asked-here";
import { AgreementList } from "@/components/agreements/agreement-list";
import { CardList } from "@/components/agreements/card-list";
import { Asked } from "@/components/agreements/small-forms";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { clientAgreements } from "@/lib/agreements/queries";
import { noteLook } from "@/lib/pace/overview/commands";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { dropAgreementDraftAction, putBoundaryCardAwayAction } from "./actions";

export const metadata = { title: "Agreements" };

export default async function AgreementsPage() {
  const client = await requireClientOfTwo();
  await noteLook(client, "agreements");
  askEarly(client);
  const { active, proposed, past, drafts, cards, people } = await clientAgreements(client);
  const { today, partners, me, coachName, ending } = people;
  const partner = partners.find(({ clientId }) => clientId !== me)?.firstName ?? "your partner";
  const nothing = active.length + proposed.length + drafts.length === 0;
  const write = (
    <ButtonLink variant={nothing ? "primary" : "quiet"} href={"/client/agreements/new" as Route}>
      Write one
    </ButtonLink>
  );

  return (
    <>
      <PageHeader
        back={{ href: "/client/together" as Route, label: "Between us" }}
        title="Agreements"
        lead="What you have both said yes to, in words you both signed. Either of you can withdraw."
        actions={ending || nothing ? null : write}
      />
      <AskedHere client={client} partnerName={partner} kinds={["card"]} />
      <div className="space-y-10">
        {nothing ? (
          <EmptyState title="Nothing agreed yet" action={ending ? null : write}>
            <p>
              One or two lines are a good beginning: how you stop an argument, or what you want to count on.
            </p>
          </EmptyState>
        ) : null}
        {active.length > 0 ? (
          <section aria-labelledby="in-force">
            <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
              <h2 id="in-force" className="text-xl">
                In force
              </h2>
              <Link
                href={"/client/agreements/print" as Route}
                className="link inline-flex min-h-11 items-center text-sm"
              >
                Print
              </Link>
            </div>
            <AgreementList agreements={active} today={today} />
          </section>
        ) : null}
        {proposed.length > 0 ? (
          <section aria-labelledby="table">
            <h2 id="table" className="text-xl">
              Proposed
            </h2>
            <p className="mb-3 text-ink-soft">
              To read, to talk about, to leave. None of this is in force yet.
            </p>
            <AgreementList agreements={proposed} today={today} />
          </section>
        ) : null}
        {drafts.length > 0 ? (
          <Card title="Drafts, only yours">
            <ul className="divide-y divide-line">
              {drafts.map(({ draftId, agreementId, title }) => (
                <li
                  key={draftId}
                  className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
                >
                  <Link
                    className="link inline-flex min-h-11 items-center"
                    href={`/client/agreements/new?draft=${draftId}` as Route}
                  >
                    {title || "No name yet"}
                    {agreementId ? ", changes" : ""}
                  </Link>
                  <Asked
                    action={dropAgreementDraftAction}
                    fields={{ draftId }}
                    trigger="Discard draft"
                    title="Discard this draft?"
                    confirmLabel="Discard it"
                    variant="plain"
                  >
                    Your words are gone then. Nobody else has read them.
                  </Asked>
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
        <section aria-labelledby="cards" className="space-y-3">
          <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
            <div>
              <h2 id="cards" className="text-xl">
                Personal boundary cards
              </h2>
              <p className="text-ink-soft">
                How one of you works, and where your lines are. Nobody signs these.
              </p>
            </div>
            <ButtonLink variant="quiet" size="small" href={"/client/agreements/card" as Route}>
              Write a card
            </ButtonLink>
          </div>
          <CardList
            cards={cards.mine}
            own={{ partner, coach: coachName, putAway: putBoundaryCardAwayAction }}
          />
          <CardList cards={cards.theirs} />
        </section>
        <section>
          <h2 className="text-xl">Shared for now</h2>
          <p className="text-ink-soft">
            What one of you tells the other by choice, until a day that you name yourself.{" "}
            <Link href={"/client/agreements/open-for-a-while" as Route} className="link">
              Open
            </Link>
            .
          </p>
        </section>
        {past.length > 0 ? (
          <Disclosure summary="Ended">
            <AgreementList agreements={past} today={today} />
          </Disclosure>
        ) : null}
      </div>
    </>
  );
}
