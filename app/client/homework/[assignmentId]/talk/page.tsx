import type { Route } from "next";
import { notFound } from "next/navigation";
import { found, idFrom } from "@/app/found";
import { TalkTable } from "@/components/assignments/talks/talk-table";
import { PageHeader } from "@/components/ui/page-header";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { sheetQuerySchema } from "@/lib/assignments/responses/schema/response";
import { requireClientOfTwo } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ assignmentId: string }>; searchParams: Promise<{ turn?: string }> };

export const metadata = { title: "Exercise" };

export default async function TalkPage({ params, searchParams }: Props) {
  const client = await requireClientOfTwo();
  const assignmentId = idFrom((await params).assignmentId);
  const asked = sheetQuerySchema.safeParse({ assignmentId, occurrence: (await searchParams).turn });
  const page = await found(clientSheet(client, assignmentId, asked.data?.occurrence));
  if (!page.talk || page.withdrawn) notFound();
  const { occurrence } = page.turn;
  const exercise = `/client/homework/${assignmentId}?turn=${occurrence}` as Route;
  return (
    <>
      <PageHeader title="Taking turns" back={{ href: exercise, label: page.title }} />
      <TalkTable
        place={`mendwork.talk.${assignmentId}.${occurrence}`}
        plan={page.talk}
        names={[client.name, page.partnerName]}
        exercise={exercise}
      />
    </>
  );
}
