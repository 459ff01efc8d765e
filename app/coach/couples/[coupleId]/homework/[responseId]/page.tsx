import { notFound } from "next/navigation";
import { found, idFrom } from "@/app/found";
import { ComparedView } from "@/components/assignments/responses/compared";
import { PlanNote } from "@/components/assignments/responses/plan-note";
import { AnswerList } from "@/components/assignments/review/answer-list";
import { CommentThread } from "@/components/assignments/review/comment-thread";
import { ReadForm } from "@/components/assignments/review/read-form";
import { qualityWords } from "@/components/assignments/review/status-words";
import { sealedStateWords } from "@/components/assignments/review/turn-words";
import { ReadingBar } from "@/components/caseload/reading/reading-bar";
import { couplePath } from "@/components/practice/couples/paths";
import { AgendaForm } from "@/components/sessions/agenda-form";
import { AddLineLink } from "@/components/sessions/shared-agenda/add-line-key";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { plansBeside } from "@/lib/assignments/planned/queries";
import { responseDetail } from "@/lib/assignments/review/queries";
import { waitingToRead } from "@/lib/caseload/reading/queries";
import { around } from "@/lib/caseload/reading/rules";
import type { Coach } from "@/lib/platform/auth/actor";
import { requireCoach } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { momentInWords } from "@/lib/platform/time/day";
import { recordTitle } from "../../title";
import {
  commentAction,
  discussedAction,
  markReadAction,
  markReplyReadAction,
  readAndNextAction,
  talkInSessionAction,
  withdrawCommentAction,
} from "./actions";

type Props = { params: Promise<{ coupleId: string; responseId: string }> };

async function responseOf(coach: Coach, ids: { coupleId: string; responseId: string }) {
  const response = await found(responseDetail(coach, idFrom(ids.responseId)));
  return response.coupleId === idFrom(ids.coupleId) ? response : notFound();
}

export async function generateMetadata({ params }: Props) {
  const ids = await params;
  const read = async (coach: Coach) => {
    const { coupleLabel: label } = await responseOf(coach, ids);
    return { label };
  };
  return recordTitle(
    "Answers",
    read,
  )({
    params,
  });
}

export default async function ResponsePage({ params }: Props) {
  const coach = await requireCoach();
  const ids = await params;
  const [response, plans, waiting] = await Promise.all([
    responseOf(coach, ids),
    plansBeside(coach, { responseId: idFrom(ids.responseId) }),
    waitingToRead(coach),
  ]);
  const { responseId, coupleId, authorName, partnerName, quality, outcome } = response;
  const when = (at: Date) => momentInWords(at, coach.timeZone, coach.at);
  const facts = [
    authorName ?? "Both, on one sheet",
    when(response.submittedAt),
    ...(outcome === "partly" ? ["did part of it"] : []),
    ...(quality === null ? [] : [`found it ${qualityWords(quality)}`]),
  ];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            crumbs={[
              { href: "/coach/couples", label: "Couples" },
              { href: couplePath(coupleId), label: <Name>{response.coupleLabel}</Name> },
              { href: couplePath(coupleId, "homework"), label: "Exercises" },
            ]}
            aside={<AddLineLink coupleId={coupleId} coupleLabel={response.coupleLabel} />}
          />
        }
        title={response.title}
        lead={facts.join(" · ")}
      />
      <ReadingBar
        around={around(waiting, responseId)}
        responseId={responseId}
        isRead={response.readAt !== null}
        readAndNext={readAndNextAction}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-6">
          <ComparedView compared={response.compared} mine={authorName ?? ""} theirs={partnerName} />
          <AnswerList answers={response.answers} authorName={authorName} partnerName={partnerName} />
        </div>
        <div className="space-y-6">
          <ReadForm
            responseId={responseId}
            readAt={response.readAt ? when(response.readAt) : null}
            action={markReadAction}
          />
          {plans.map(({ firstName, ...plan }) => (
            <PlanNote key={firstName} plan={plan} title={`What ${isolate(firstName)} planned`} />
          ))}
          <Card title="Your words to them">
            <CommentThread
              responseId={responseId}
              authorName={authorName}
              partnerName={partnerName}
              mayCommentBoth={response.mayCommentBoth}
              comments={response.comments.map((one) => ({
                ...one,
                when: when(one.createdAt),
                replies: one.replies.map(({ sentAt, readAt, ...reply }) => ({
                  ...reply,
                  ...{ when: when(sentAt), read: readAt && when(readAt) },
                })),
              }))}
              comment={commentAction}
              withdraw={withdrawCommentAction}
              markReplyRead={markReplyReadAction}
            />
          </Card>
          <Card title="To discuss in session" eyebrow="Only you see this">
            <AgendaForm
              responseId={responseId}
              item={
                response.agenda && {
                  ...response.agenda,
                  discussedAt: response.agenda.discussedAt ? when(response.agenda.discussedAt) : null,
                }
              }
              talk={talkInSessionAction}
              discussed={discussedAction}
            />
          </Card>
          <div className="space-y-2 px-1 text-sm text-ink-soft">
            <p className="whitespace-pre-wrap">Assigned because: {response.why}</p>
            {sealedStateWords[response.sealedState] ? <p>{sealedStateWords[response.sealedState]}</p> : null}
          </div>
        </div>
      </div>
    </>
  );
}
