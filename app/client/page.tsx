import { HardWeekButton } from "@/components/assignments/load/own-load";
import { modeWords } from "@/components/assignments/responses/mode-words";
import { sheetHref } from "@/components/assignments/responses/sheet-href";
import { StepCard } from "@/components/assignments/responses/step-card";
import { StepList } from "@/components/assignments/responses/step-list";
import { TurnFields } from "@/components/assignments/responses/turn-fields";
import { HomeCommitments } from "@/components/commitments/home-commitments";
import { ActionForm } from "@/components/forms/action-form";
import { WaitingWords } from "@/components/offline-drafts/waiting-words";
import { freshItem } from "@/components/pace/fresh-words";
import { PausedHome } from "@/components/pace/paused-home";
import { SpaceCard } from "@/components/pace/space-card";
import { AskedAgain } from "@/components/practice/consent/asked-again";
import { ToldOfCover } from "@/components/practice/covers/told-of-cover";
import { FirstThing } from "@/components/practice/first-day/first-thing";
import { StandsOpen } from "@/components/practice/intake/stands-open";
import { OpenQuestions } from "@/components/safety/open-questions";
import { Profession } from "@/components/shell/profession";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { nextSteps } from "@/lib/assignments/responses/queries";
import type { NextStep } from "@/lib/assignments/responses/types";
import { commitmentsAtHome } from "@/lib/commitments/queries";
import { myAftercare } from "@/lib/endings/aftercare/queries";
import { deviceKey } from "@/lib/offline-drafts/device-key";
import { homeOverview } from "@/lib/pace/overview/queries";
import { requireClient } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { professionOf } from "@/lib/platform/text/profession";
import { dayIn, dayInWords, longMomentInWords } from "@/lib/platform/time/day";
import { openQuestions } from "@/lib/reconsent/queries";
import { myNextAppointment } from "@/lib/sessions/appointments/queries";
import { answerAgainAction, notForUsAction, setAsideAction, takeUpAgainAction } from "./actions";
import { answerPulseAction } from "./check-in/actions";
import { saveDraftAction, submitHomeworkAction } from "./homework/[assignmentId]/actions";
import { comeBackAction, endOurPauseAction, sayHardWeekAction } from "./pace/actions";
import { reportCommitmentAction } from "./promises/actions";

const ways = {
  exercise: { save: saveDraftAction, submit: submitHomeworkAction },
  pulse: { save: answerPulseAction, submit: answerPulseAction, passes: true },
};

/** After a rest: of all there is the one that takes the least. */
const smallest = (steps: readonly NextStep[]) => [...steps].sort((a, b) => a.minutes - b.minutes)[0] ?? null;

type Props = { searchParams: Promise<{ back?: string }> };

/** The frame's own way of titling counts only for what is below it. */
export const metadata = { title: { absolute: "This week" } };

export default async function ClientHome({ searchParams }: Props) {
  const client = await requireClient();
  const { back } = await searchParams;
  const [steps, promised, between, session] = await Promise.all([
    nextSteps(client),
    commitmentsAtHome(client),
    homeOverview(client),
    myNextAppointment(client),
  ]);
  const { today, postponed, news } = steps;
  const { rest, spaces, fresh, partnerName, checkIn } = between;
  const said = checkIn !== "open";
  const afterwards = between.ending === "open" ? null : await myAftercare(client);
  const questions = between.asked ? await openQuestions(client) : [];
  const justBack = back === "1" && rest === null;
  const quiet = rest !== null || justBack;
  const main = rest
    ? null
    : justBack
      ? smallest([...(steps.main ? [steps.main] : []), ...steps.others])
      : steps.main;
  /** Nothing was ever given yet; somebody who knows that the work is ending is not asked to begin. */
  const isFirst = !between.everGiven && between.ending === "open";
  const others = quiet ? [] : steps.others;
  const clock = { timeZone: client.timeZone, now: client.at, today };
  const forWhom = (step: NextStep) => modeWords(step.mode, "your partner");
  const hope = (step: NextStep) =>
    step.turn.hopedBy && step.turn.hopedBy >= today
      ? `if you can, by ${dayInWords(step.turn.hopedBy, today)}`
      : null;

  return (
    <>
      <PageHeader
        title={`Hello ${isolate(client.name)}`}
        lead={
          justBack
            ? "Good to have you back. One small thing, if you like."
            : "One thing at a time, at your own pace."
        }
      />
      {session ? (
        <p className="mb-6">
          Next session:{" "}
          <strong className="block">{longMomentInWords(session.startsAt, client.timeZone, client.at)}</strong>{" "}
          <a href="/client/agenda" className="link inline-block py-2">
            Something to bring
          </a>
        </p>
      ) : null}
      {client.consent === "again" ? <AskedAgain /> : null}
      {between.ending === "told" ? (
        <Notice className="mb-6">
          Your <Profession /> will talk with you about what comes next.{" "}
          <a href="/client/different-path" className="link">
            Where things are
          </a>
        </Notice>
      ) : null}
      {afterwards?.asked && !quiet ? (
        <Notice className="mb-6">
          Some months on: how are things now? Only if you like.{" "}
          <a href="/client/different-path#afterwards" className="link">
            Say how it is
          </a>
        </Notice>
      ) : null}
      {between.newCoach ? (
        <Notice className="mb-6">
          {isolate(between.newCoach)} works with you now, and reads what you share with your <Profession />.
          What you wrote in private before stays unread.
        </Notice>
      ) : null}
      {between.cover ? (
        <ToldOfCover name={between.cover.name} until={dayInWords(between.cover.toOn, today)} />
      ) : null}
      {between.askedToLook ? (
        <Notice className="mb-6">
          Your <Profession /> would like to know where you stand now. Only if you like, and in your own time.{" "}
          <a href="/client/where-i-stand" className="link">
            Where I stand
          </a>
        </Notice>
      ) : null}
      {between.sessionToLookBackAt ? (
        <p className="mb-6">
          If you like, say how the last session was for you:{" "}
          <a href="/client/after-session" className="link">
            After the session
          </a>
          . Only your <Profession /> reads it.
        </p>
      ) : null}
      {quiet
        ? null
        : between.questions.map((askId) => (
            <p key={askId} className="mb-6">
              Your <Profession /> has{" "}
              <a href={`/client/questions/${askId}`} className="link">
                a few questions for you alone
              </a>
              . Only if you like, and in your own time.
            </p>
          ))}
      <WaitingWords deviceKey={deviceKey(client)} actions={ways} />
      <OpenQuestions
        questions={questions}
        partnerName={partnerName}
        say={(at) => dayInWords(dayIn(client.timeZone, at), today)}
        answer={answerAgainAction}
      />
      {spaces.map((space) => (
        <Notice key={space.spaceId} className="mb-6">
          <SpaceCard space={space} clock={clock} />
          <a href="/client/pace#space" className="link mt-2 inline-block text-sm">
            Our pace
          </a>
        </Notice>
      ))}
      {rest ? (
        <PausedHome
          rest={rest}
          today={today}
          back={rest.kind === "ours" ? endOurPauseAction : comeBackAction}
        />
      ) : main ? (
        <StepCard
          step={main}
          forWhom={forWhom(main)}
          hope={hope(main)}
          setAside={setAsideAction}
          notForUs={notForUsAction}
        />
      ) : isFirst && !said ? (
        <FirstThing />
      ) : (
        <EmptyState
          title="Nothing to do just now"
          action={
            said ? (
              isFirst && !client.alone ? (
                <ButtonLink href="/client/day" variant="quiet">
                  A line about today, if you like
                </ButtonLink>
              ) : null
            ) : (
              <ButtonLink href="/client/check-in" variant="quiet">
                Look at the weekly check-in
              </ButtonLink>
            )
          }
        >
          <p>
            That is fine as it is. When your <Profession /> assigns something new, it will be here.
          </p>
        </EmptyState>
      )}

      <div className="mt-10 space-y-8">
        {(news.length > 0 || fresh.length > 0) && !quiet ? (
          <StepList
            title="New for you"
            items={[
              ...fresh.map((thing) => freshItem(thing, partnerName)),
              ...news.map((item) => ({
                id: `${item.assignmentId}${item.occurrence}${item.what}`,
                href: sheetHref(item.assignmentId, item.occurrence),
                title: item.title,
                note:
                  item.what === "opened"
                    ? "open to read"
                    : `a word from your ${professionOf(client.profile).counselor}`,
              })),
            ]}
          />
        ) : null}
        {others.length > 0 ? (
          <StepList
            title={main ? "More, when you’re ready" : "Here, when you like"}
            items={others.map((step) => ({
              id: `${step.assignmentId}${step.turn.occurrence}`,
              href: sheetHref(step.assignmentId, step.turn.occurrence),
              title: step.title,
              note: `about ${step.minutes} minutes${step.started ? ", begun" : ""}`,
            }))}
          />
        ) : null}
        {main && !quiet ? <HardWeekButton action={sayHardWeekAction} /> : null}
        {quiet || client.alone ? null : (
          <HomeCommitments
            commitments={promised.commitments}
            today={promised.today}
            report={reportCommitmentAction}
          />
        )}
        {between.dayOffered && !quiet ? (
          <p className="text-ink-soft">
            Today is one of the days you chose for{" "}
            <a href="/client/day" className="link">
              our day
            </a>
            . Only if you like.
          </p>
        ) : null}
        {(main || said) && !quiet ? (
          <p className="text-ink-soft">
            {said ? "You have answered this week’s " : "The "}
            <a href="/client/check-in" className="link">
              {said ? "check-in" : "weekly check-in"}
            </a>
            {said
              ? `. ${checkIn === "editable" ? "You can still change your answers. " : ""}The next one opens on Monday.`
              : " takes less than a minute, any day of the week."}
          </p>
        ) : null}
        {between.standsOpen && !between.askedToLook && between.ending === "open" && !quiet ? (
          <StandsOpen />
        ) : null}
        {postponed.length > 0 && !quiet ? (
          <Disclosure summary="Postponed">
            <ul className="divide-y divide-line">
              {postponed.map((step) => (
                <li
                  key={`${step.assignmentId}${step.turn.occurrence}`}
                  className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
                >
                  <span>
                    {step.title}
                    <span className="block text-sm text-ink-soft">
                      {step.until
                        ? `comes back ${dayInWords(step.until, today)}`
                        : client.alone
                          ? "not for me"
                          : "not for us"}
                    </span>
                  </span>
                  <ActionForm action={takeUpAgainAction} className="">
                    <TurnFields assignmentId={step.assignmentId} occurrence={step.turn.occurrence} />
                    <SubmitButton variant="plain" size="small" pendingText="One moment…">
                      Bring it back
                    </SubmitButton>
                  </ActionForm>
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </div>
    </>
  );
}
