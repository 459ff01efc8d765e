import { couplePath } from "@/components/practice/couples/paths";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { trustViewLabels } from "@/lib/trust/terms";
import type { CoupleTrust } from "@/lib/trust/types";
import { LatestEvents } from "./latest-events";
import { Prompts } from "./prompts";
import { PulseLines } from "./pulse-lines";
import { TrustMini } from "./trust-mini";

type TrustAtAGlanceProps = { picture: CoupleTrust; coupleId: string; today: string };

/** The last weeks of both in small, with what happened, what stands out and what they added. */
export function TrustAtAGlance({ picture, coupleId, today }: TrustAtAGlanceProps) {
  return (
    <>
      <Card
        title="Trust, week by week"
        eyebrow={trustViewLabels.mean}
        aside={
          <ButtonLink href={couplePath(coupleId, "trust")} variant="plain" size="small">
            Open
          </ButtonLink>
        }
      >
        <TrustMini series={picture.series.mean} readings={picture.readings.mean} />
        <LatestEvents events={picture.events} today={today} />
      </Card>
      <Prompts series={picture.series} view="mean" />
      <PulseLines lines={picture.lines} today={today} most={3} />
    </>
  );
}
