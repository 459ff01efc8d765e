import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CardForm } from "@/components/agreements/card-form";
import { PageHeader } from "@/components/ui/page-header";
import { clientAgreements } from "@/lib/agreements/queries";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { keepBoundaryCardAction } from "../actions";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

const search = z.object({ card: z.uuid().optional().catch(undefined) });

export const metadata = { title: "My card" };

export default async function BoundaryCardPage({ searchParams }: Props) {
  const client = await requireClientOfTwo();
  const { card: cardId } = search.parse(await searchParams);
  const { cards, people } = await clientAgreements(client);
  const card = cards.mine.find((one) => one.cardId === cardId);
  if (cardId && !card) notFound();
  const { partners, me, coachName, ending } = people;
  const partner = partners.find(({ clientId }) => clientId !== me)?.firstName ?? "your partner";
  return (
    <>
      <PageHeader
        back={{ href: "/client/agreements" as Route, label: "Agreements" }}
        title={card ? "My card" : "A card about myself"}
        lead="How you work best, and where your lines are. It is yours: nobody has to agree."
      />
      <CardForm
        action={keepBoundaryCardAction}
        submitKey={randomUUID()}
        card={card}
        partner={partner}
        coach={coachName}
        mayOpen={!ending}
      />
    </>
  );
}
