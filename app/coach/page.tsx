import { HandedInList } from "@/components/today/handed-in-list";
import { PromptList } from "@/components/today/prompt-list";
import { QuietCouples } from "@/components/today/quiet-couples";
import { SessionList } from "@/components/today/session-list";
import { StandingConcerns } from "@/components/today/standing-concerns";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { agenda } from "@/lib/agenda/queries";
import { requireCoach } from "@/lib/auth/session";
import { standingConcerns } from "@/lib/safety/queries";
import { dayIn, dayInWords } from "@/lib/time/day";
import { today } from "@/lib/today/queries";

export default async function TodayPage() {
  const coach = await requireCoach();
  const [now, items, concerns] = await Promise.all([today(coach), agenda(coach), standingConcerns(coach)]);
  const day = dayIn(coach.timeZone, coach.at);
  const title = dayInWords(day);
  if (now.couples === 0) {
    return (
      <>
        <PageHeader
          title={`Welcome, ${coach.name}`}
          lead="Three small steps and the first exercise is on its way."
        />
        <EmptyState
          title="Begin with a couple"
          action={<ButtonLink href="/coach/couples/new">Begin with a couple</ButtonLink>}
        >
          <ol className="list-decimal space-y-1 pl-5">
            <li>Give their first names and an address for each. Each partner gets a private link.</li>
            <li>Choose an exercise from the shelf and see it exactly as they will.</li>
            <li>Give it to one of them, to each apart, or to both together.</li>
          </ol>
        </EmptyState>
      </>
    );
  }
  const talk = items.filter(({ discussedAt }) => discussedAt === null);
  const clear =
    now.handedIn.length +
      now.nothingActive.length +
      now.lapsedInvitations.length +
      now.prompts.length +
      concerns.length ===
    0;
  return (
    <>
      <PageHeader
        title={title}
        lead={clear ? "Nothing needs a look right now." : "What needs a look."}
        actions={
          <ButtonLink href="/coach/couples" variant="quiet">
            {now.couples === 1 ? "Your couple" : `All ${now.couples} couples`}
          </ButtonLink>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <HandedInList
          items={now.handedIn}
          total={now.handedInTotal}
          timeZone={coach.timeZone}
          now={coach.at}
        />
        <div className="space-y-6">
          <StandingConcerns concerns={concerns} say={(at) => dayInWords(dayIn(coach.timeZone, at), day)} />
          <PromptList prompts={now.prompts} />
          <SessionList items={talk} />
          <QuietCouples
            nothingActive={now.nothingActive}
            nothingActiveTotal={now.nothingActiveTotal}
            lapsed={now.lapsedInvitations}
            lapsedTotal={now.lapsedTotal}
          />
        </div>
      </div>
    </>
  );
}
