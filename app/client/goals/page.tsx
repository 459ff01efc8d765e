import { randomUUID } from "node:crypto";
import { AskedHere, askEarly } from "@/app/client/asked-here";
import { GoalText } from "@/components/sessions/goals/goal-text";
import { GoalsForm } from "@/components/sessions/goals/goals-form";
import { ShareGoals } from "@/components/sessions/goals/share-goals";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { requireClient } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { myGoals } from "@/lib/sessions/goals/queries";
import { saveGoalsAction, shareGoalAction, withdrawGoalAction } from "./actions";

export const metadata = { title: "Goals" };

export default async function GoalsPage() {
  const client = await requireClient();
  if (!client.alone) askEarly(client);
  const mine = await myGoals(client);
  const today = dayIn(client.timeZone, client.at);
  const [, ...earlier] = mine.versions;
  return (
    <>
      <PageHeader
        title="My goals"
        lead="What would have to be there for you to say: this was worth it? Up to three, in your own words. They may change on any day."
      />
      {client.alone ? null : (
        <AskedHere client={client} partnerName={mine.partnerName} kinds={["shared_goal"]} />
      )}
      <div className="max-w-[42rem] space-y-8">
        <GoalsForm
          key={mine.version}
          action={saveGoalsAction}
          mine={mine}
          newId={randomUUID()}
          alone={client.alone}
        />
        {client.alone ? null : (
          <>
            <ShareGoals
              goals={mine.goals}
              partnerName={mine.partnerName}
              share={shareGoalAction}
              withdraw={withdrawGoalAction}
            />
            {mine.theirs.length > 0 ? (
              <Card title={`What ${isolate(mine.partnerName)} hopes to reach`}>
                <ul className="space-y-3">
                  {mine.theirs.map((goal) => (
                    <li key={goal.goalId}>
                      <GoalText {...goal} />
                    </li>
                  ))}
                </ul>
              </Card>
            ) : null}
          </>
        )}
        {earlier.length > 0 ? (
          <Disclosure summary="What I saved before">
            <ul className="space-y-4 text-sm">
              {earlier.map((version) => (
                <li key={version.version} className="space-y-2">
                  <h2 className="text-base">{dayInWords(dayIn(client.timeZone, version.savedAt), today)}</h2>
                  {version.goals.map((goal) => (
                    <div key={goal.goalId}>
                      <GoalText {...goal} />
                      {goal.reached === null ? null : <p>{goal.reached} of 10</p>}
                    </div>
                  ))}
                  {version.goals.length === 0 ? <p>No goals.</p> : null}
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </div>
    </>
  );
}
