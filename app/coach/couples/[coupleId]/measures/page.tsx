import { found, idFrom } from "@/app/found";
import { AskForm } from "@/components/measures/asked/ask-form";
import { AskList } from "@/components/measures/asked/ask-list";
import { EnterResultForm } from "@/components/measures/enter-result-form";
import { MeasureCard } from "@/components/measures/measure-card";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { coupleAsks } from "@/lib/measures/asked/queries";
import { practiceMeasures } from "@/lib/measures/own/queries";
import { coupleMeasures } from "@/lib/measures/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { recordTitle } from "../title";
import {
  askMeasureAction,
  endAskAction,
  enterResultAction,
  openWordsAction,
  removeResultAction,
  seeAnswersAction,
} from "./actions";

type Props = { params: Promise<{ coupleId: string }> };

export const generateMetadata = recordTitle("Measures");

export default async function MeasuresPage({ params }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const [couple, results, asks, measures] = await found(
    Promise.all([
      coupleHead(coach, coupleId),
      coupleMeasures(coach, { coupleId }),
      coupleAsks(coach, { coupleId }),
      practiceMeasures(coach),
    ]),
  );
  const today = dayIn(coach.timeZone, coach.at);
  const { partners } = couple;
  return (
    <CoupleFrame place="Measures" couple={couple}>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-6">
          <AskList
            coupleId={coupleId}
            asks={asks}
            partners={partners}
            readAt={coach.at}
            say={(day) => dayInWords(day, today)}
            actions={{ end: endAskAction, words: openWordsAction, see: seeAnswersAction }}
          />
          {results.length === 0 ? (
            <EmptyState title="No results yet">
              Let each of them answer a measure alone: on their own page, where your practice may use its
              words, or on paper, with the result entered here. Two results of one person are compared as far
              as published figures allow.
            </EmptyState>
          ) : null}
          {results.map((measure) => (
            <MeasureCard
              key={measure.id}
              measure={measure}
              coupleId={coupleId}
              today={today}
              remove={removeResultAction}
            />
          ))}
        </div>
        <div className="min-w-0 space-y-6">
          <Card title="Ask a partner">
            <AskForm
              coupleId={coupleId}
              partners={partners}
              measures={measures}
              settings={coach.isOwner ? "/coach/settings/measures" : null}
              ask={askMeasureAction}
            />
          </Card>
          <Card title="Enter a result" eyebrow="Only you see this">
            <EnterResultForm
              coupleId={coupleId}
              partners={partners}
              measures={measures}
              today={today}
              enter={enterResultAction}
            />
          </Card>
        </div>
      </div>
    </CoupleFrame>
  );
}
