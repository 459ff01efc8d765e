import type { Route } from "next";
import { z } from "zod";
import { AskedHere, askEarly } from "@/app/client/asked-here";
import { HappenedList } from "@/components/commitments/happened-list";
import { OwnCommitment } from "@/components/commitments/own-commitment";
import { TheirCommitments } from "@/components/commitments/their-commitments";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { myCommitments } from "@/lib/commitments/queries";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import {
  closeCommitmentAction,
  noteOnCommitmentAction,
  removeCommitmentNoteAction,
  reportCommitmentAction,
  tellEarlyAction,
  whatNextAction,
} from "./actions";

const search = z.object({
  page: z.coerce.number().int().min(1).max(500).catch(1),
});

const own = { report: reportCommitmentAction, tellEarly: tellEarlyAction, close: closeCommitmentAction };
const past = {
  report: reportCommitmentAction,
  whatNext: whatNextAction,
  note: { write: noteOnCommitmentAction, remove: removeCommitmentNoteAction },
};

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export const metadata = { title: "Promises" };

export default async function PromisesPage({ searchParams }: Props) {
  const client = await requireClientOfTwo();
  askEarly(client);
  const { page } = search.parse(await searchParams);
  const { today, partnerName, ending, goesOn, mine, theirs, happened, more } = await myCommitments(client, {
    page,
  });
  const make = ending ? null : <ButtonLink href="/client/promises/new">Make a promise</ButtonLink>;
  const at = (n: number) =>
    (n === 1 ? "/client/promises#happened" : `/client/promises?page=${n}#happened`) as Route;
  const empty = mine.length + theirs.length + happened.length === 0;

  return (
    <>
      <PageHeader
        back={{ href: "/client/together", label: "Between us" }}
        title="Promises"
        lead="Small things with a day to them. Whoever made one says how it went."
        actions={empty ? null : make}
      />
      <AskedHere client={client} partnerName={partnerName} kinds={["promise"]} />
      {empty ? (
        <EmptyState title="Nothing promised just now" action={make}>
          <p>A good promise is small, and you could keep it on a hard day too.</p>
        </EmptyState>
      ) : null}
      <div className="space-y-10">
        {mine.length > 0 ? (
          <section>
            <h2 className="mb-3 text-xl">My promises</h2>
            <ul className="space-y-4">
              {mine.map((commitment) => (
                <OwnCommitment
                  key={commitment.commitmentId}
                  commitment={commitment}
                  today={today}
                  partnerName={partnerName}
                  goesOn={goesOn}
                  actions={own}
                />
              ))}
            </ul>
          </section>
        ) : null}
        {theirs.length > 0 ? (
          <section>
            <h2 className="mb-3 text-xl">
              From <Name>{partnerName}</Name>
            </h2>
            <TheirCommitments commitments={theirs} partnerName={partnerName} today={today} />
          </section>
        ) : null}
        {happened.length > 0 ? (
          <section id="happened" className="scroll-mt-20">
            <h2 className="mb-3 text-xl">How they went</h2>
            <HappenedList lines={happened} today={today} partnerName={partnerName} actions={past} />
            <div className="mt-4 flex gap-3">
              {page > 1 ? (
                <ButtonLink variant="quiet" size="small" href={at(page - 1)}>
                  Later
                </ButtonLink>
              ) : null}
              {more ? (
                <ButtonLink variant="quiet" size="small" href={at(page + 1)}>
                  Earlier
                </ButtonLink>
              ) : null}
            </div>
          </section>
        ) : null}
      </div>
    </>
  );
}
