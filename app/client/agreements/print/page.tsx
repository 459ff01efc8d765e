import type { Route } from "next";
import { AgreementLines } from "@/components/agreements/agreement-lines";
import { kindWords } from "@/components/agreements/words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { clientAgreements } from "@/lib/agreements/queries";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { isolateAll } from "@/lib/platform/names/isolate";
import { dateInWords, dayIn } from "@/lib/platform/time/day";

export const metadata = { title: "Print" };

export default async function PrintAgreementsPage() {
  const client = await requireClientOfTwo();
  const { active, people } = await clientAgreements(client);
  const { partners, today } = people;
  const names = isolateAll(partners.map(({ firstName }) => firstName));
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          back={{ href: "/client/agreements" as Route, label: "Agreements" }}
          title="Print"
          lead="What is in force today. Think about where you leave the paper."
          actions={active.length > 0 ? <PrintButton /> : null}
        />
      </div>
      {active.length === 0 ? (
        <EmptyState title="Nothing in force right now">
          <p>What both of you have signed can be printed here.</p>
        </EmptyState>
      ) : (
        <article>
          <header className="mb-6 border-b-2 border-ink pb-3">
            <h2 className="text-2xl">What {names} have agreed</h2>
            <p className="text-sm text-ink-soft">
              As of {dateInWords(today)}. Not a legal contract; either can withdraw at any time.
            </p>
          </header>
          <div className="space-y-10">
            {active.map(({ agreementId, kind, active: version }) =>
              version ? (
                <section key={agreementId} className="print-sheet">
                  <p className="text-sm text-ink-soft">{kindWords[kind]}</p>
                  <h3 className="mb-3 text-xl">{version.words.title}</h3>
                  <AgreementLines items={version.words.items} partners={partners} />
                  <p className="mt-4 border-t border-line pt-2 text-sm">
                    Signed by {isolateAll(version.signers)}
                    {version.signedAt
                      ? `, both by ${dateInWords(dayIn(client.timeZone, version.signedAt))}`
                      : ""}
                    . Version {version.version}. Next review on {dateInWords(version.reviewOn)}.
                  </p>
                </section>
              ) : null,
            )}
          </div>
        </article>
      )}
    </>
  );
}
