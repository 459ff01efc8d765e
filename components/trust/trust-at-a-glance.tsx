import { eventLabels } from "@/components/charts/event-labels";
import { dayInWords } from "@/lib/platform/time/day";
import { trustViewLabels } from "@/lib/trust/terms";
import type { CoupleTrust } from "@/lib/trust/types";
import { Prompts } from "./prompts";
import { PulseLines } from "./pulse-lines";
import { TrustMini } from "./trust-mini";

type TrustAtAGlanceProps = { picture: CoupleTrust; coupleId: string; today: string };

const mostEvents = 4;

/** The last weeks of both in small, with what happened, what stands out and what they added. */
export function TrustAtAGlance({ picture, coupleId, today }: TrustAtAGlanceProps) {
  const readings = picture.readings.mean;
  return (
    <>
      <TrustMini
        coupleId={coupleId}
        about={trustViewLabels.mean}
        people={picture.series.mean.map(({ personId, name, shape, points }, i) => ({
          ...{ id: personId, name, shape, values: points.map(({ value }) => value) },
          words: readings[i]?.sentences.join(" ") ?? "",
        }))}
        events={picture.events
          .filter(({ kind }) => kind !== "commitments")
          .slice(-mostEvents)
          .reverse()
          .map(({ id, kind, onDate, text }) => ({
            ...{ id, words: `${eventLabels[kind]}, ${dayInWords(onDate, today)}`, text },
          }))}
      />
      <Prompts series={picture.series} view="mean" />
      <PulseLines lines={picture.lines} today={today} most={3} />
    </>
  );
}
