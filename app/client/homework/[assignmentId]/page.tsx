import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { AskedHere, askEarly } from "@/app/client/asked-here";
import { found, idFrom } from "@/app/found";
import { ComparedView } from "@/components/assignments/responses/compared";
import { EarlierVersions } from "@/components/assignments/responses/earlier-versions";
import { PlanNote } from "@/components/assignments/responses/plan-note";
import { SealedAnswers } from "@/components/assignments/responses/sealed-answers";
import { StepAside } from "@/components/assignments/responses/step-aside";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { outcomesOf } from "@/lib/assignments/outcomes/queries";
import type { CameOf } from "@/lib/assignments/outcomes/types";
import { myPlan } from "@/lib/assignments/planned/queries";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { comparisons } from "@/lib/assignments/responses/rules/compare";
import { sheetQuerySchema } from "@/lib/assignments/responses/schema/response";
import type { SheetStatus } from "@/lib/assignments/responses/types";
import { deviceKey } from "@/lib/offline-drafts/device-key";
import { noteSheetLook } from "@/lib/pace/overview/commands";
import { requireClient } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { dayIn, dayInWords, momentInWords } from "@/lib/platform/time/day";
import { myAgenda } from "@/lib/sessions/points/queries";
import { notForUsAction, setAsideAction } from "../../actions";
import { CommentsRead } from "./comments-read";
import { Intro } from "./intro";
import { OpenSheet } from "./open-sheet";
import { SubmittedSheet } from "./submitted-sheet";

const open: ReadonlySet<SheetStatus> = new Set(["not_started", "in_progress"]);

type Props = {
  params: Promise<{ assignmentId: string }>;
  searchParams: Promise<{ turn?: string }>;
};

export const metadata = { title: "Exercise" };

export default async function ExercisePage({ params, searchParams }: Props) {
  const client = await requireClient();
  askEarly(client);
  const assignmentId = idFrom((await params).assignmentId);
  const asked = sheetQuerySchema.safeParse({ assignmentId, occurrence: (await searchParams).turn });
  const [page, plan] = await Promise.all([
    found(clientSheet(client, assignmentId, asked.data?.occurrence)),
    myPlan(client, { assignmentId }),
  ]);
  const { coachName, partnerName, sheets, comments, opened } = page;
  if (opened || comments.length > 0)
    await noteSheetLook(client, { assignmentId, occurrence: page.turn.occurrence });
  const mine = comments.length + page.replies.length > 0 ? await myAgenda(client) : null;
  const submitted = sheets.length > 0 && sheets.every((sheet) => sheet.submittedAt !== null);
  const maySayNo = sheets.length > 0 && !page.withdrawn && sheets.every(({ status }) => open.has(status));
  const made = new Map<string, CameOf[]>();
  for (const sheet of page.yields.length > 0 ? sheets : []) {
    if (sheet.submittedAt && sheet.responseId)
      made.set(sheet.sheet, await outcomesOf(client, sheet.responseId));
  }
  const today = dayIn(client.timeZone, client.at);
  const compared = comparisons(page.compare, opened?.rows ?? []);
  const onDay = (at: Date) => dayInWords(dayIn(client.timeZone, at), today);
  const when = (at: Date) => momentInWords(at, client.timeZone, client.at);
  return (
    <>
      <PageHeader title={page.title} lead={page.aim} back={{ href: "/client", label: "This week" }} />
      <AskedHere client={client} partnerName={partnerName} kinds={["exercise"]} at={assignmentId} />
      <div className="space-y-10">
        {page.withdrawn ? (
          <Notice title={`${isolate(coachName)} has withdrawn this exercise`}>
            There is nothing to send any more. What you wrote stays here, for you.
          </Notice>
        ) : null}
        {submitted ? null : <Intro page={page} />}
        {plan ? <PlanNote plan={plan} title="What you planned" /> : null}
        {page.talk && !page.withdrawn ? (
          <Card tone="sunken" title="Take turns on one phone">
            <p className="mb-4">
              Lay it between you: it shows who speaks and for how long. You can always stop.
            </p>
            <ButtonLink
              variant="quiet"
              href={`/client/homework/${assignmentId}/talk?turn=${page.turn.occurrence}` as Route}
            >
              Take turns
            </ButtonLink>
          </Card>
        ) : null}
        {sheets.map((sheet) =>
          sheet.submittedAt ? (
            <SubmittedSheet
              key={sheet.sheet}
              page={page}
              sheet={sheet}
              owner={client.personId}
              // Of one that both wrote on, either has sent it: at what hour is nobody's to know.
              when={sheet.sheet === "shared" ? onDay(sheet.submittedAt) : when(sheet.submittedAt)}
              today={today}
              made={made.get(sheet.sheet) ?? []}
              deviceKey={deviceKey(client)}
            />
          ) : (
            <OpenSheet
              key={sheet.sheet}
              page={page}
              sheet={sheet}
              owner={client.personId}
              deviceKey={deviceKey(client)}
              today={today}
              submitKey={randomUUID()}
            />
          ),
        )}
        {sheets.map((sheet) => (
          <EarlierVersions
            key={sheet.sheet}
            versions={sheet.earlier.map(({ replacedAt, ...one }) => ({ ...one, when: when(replacedAt) }))}
          />
        ))}
        {maySayNo ? (
          <div className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-4">
            <StepAside
              assignmentId={assignmentId}
              occurrence={page.turn.occurrence}
              setAside={setAsideAction}
              notForUs={notForUsAction}
              variant="plain"
              size="small"
            />
          </div>
        ) : null}
        {mine ? <CommentsRead page={page} alone={client.alone} points={mine.points} when={when} /> : null}
        <ComparedView compared={compared} mine="You" theirs={partnerName} />
        {opened ? (
          <SealedAnswers
            rows={opened.rows}
            partnerName={partnerName}
            readFirst={page.readFirst}
            folded={new Set(compared.map(({ fieldKey }) => fieldKey))}
          />
        ) : null}
        {submitted ? <Intro page={page} folded /> : null}
      </div>
    </>
  );
}
