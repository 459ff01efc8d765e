import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { AskedHere, askEarly } from "@/app/client/asked-here";
import { GiveForm } from "@/components/agreements/transparency/give-form";
import { MyPlans, TheirPlans } from "@/components/agreements/transparency/plan-list";
import { Profession } from "@/components/shell/profession";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { clientAgreements } from "@/lib/agreements/queries";
import { clientTransparency } from "@/lib/agreements/transparency/queries";
import { lastDay } from "@/lib/agreements/transparency/rules";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { addDays } from "@/lib/platform/time/day";
import { givePlanAction, renewPlanAction, stopPlanAction } from "./actions";

export const metadata = { title: "Shared for now" };

export default async function OpenForAWhilePage() {
  const client = await requireClientOfTwo();
  askEarly(client);
  const [{ people }, { open, mine, theirs, today }] = await Promise.all([
    clientAgreements(client),
    clientTransparency(client),
  ]);
  const partner = people.partners.find(({ clientId }) => clientId !== people.me)?.firstName ?? "your partner";
  const days = { first: addDays(today, 1), last: lastDay(today), usual: addDays(today, 14) };

  return (
    <>
      <PageHeader
        back={{ href: "/client/agreements" as Route, label: "Agreements" }}
        title="Shared for now"
        lead="What one of you tells the other by choice. Only the one who shares it can begin, renew or stop it."
      />
      <AskedHere client={client} partnerName={partner} kinds={["openness"]} />
      {open ? (
        <div className="space-y-10">
          {theirs.length > 0 ? (
            <section aria-labelledby="theirs">
              <h2 id="theirs" className="mb-3 text-xl">
                From <Name>{partner}</Name>
              </h2>
              <TheirPlans plans={theirs} today={today} />
            </section>
          ) : null}
          {mine.length > 0 ? (
            <section aria-labelledby="mine">
              <h2 id="mine" className="mb-3 text-xl">
                From me
              </h2>
              <MyPlans plans={mine} today={today} days={days} renew={renewPlanAction} stop={stopPlanAction} />
            </section>
          ) : null}
          <Card title="Tell something by choice">
            <p className="mb-5 text-ink-soft">
              Share what you can share freely. Nobody can ask for it here, and if you stop, no message is
              sent. It is simply no longer there, and <Name>{partner}</Name> may be able to tell.
            </p>
            <GiveForm action={givePlanAction} submitKey={randomUUID()} partner={partner} days={days} />
          </Card>
        </div>
      ) : (
        <EmptyState title="This isn’t open at the moment">
          <p>
            Your <Profession /> can tell you more.
          </p>
        </EmptyState>
      )}
    </>
  );
}
