"use client";

import { useRef } from "react";
import type { ChartModel } from "@/components/charts/chart-model";
import { EventList } from "@/components/charts/event-list";
import { PlainChart } from "@/components/charts/plain-chart";
import { SavePicture } from "@/components/charts/save-picture";
import { TrustChartLazy } from "@/components/charts/trust-chart-lazy";
import { TrustTable } from "@/components/charts/trust-table";
import { useInBrowser } from "@/components/ui/use-in-browser";

type FigureBodyProps = { model: ChartModel; name: string; howToRead: string };

/** The drawing, what its marks stand for, and its table: all of one model, which is sent once. */
export function FigureBody({ model, name, howToRead }: FigureBodyProps) {
  const drawn = useInBrowser();
  const place = useRef<HTMLDivElement>(null);
  return (
    <>
      {drawn ? (
        <div ref={place} style={{ height: model.height }} className="overflow-x-clip">
          <TrustChartLazy
            model={model}
            label={`${name}, week by week. The arrow keys move from week to week.`}
          />
        </div>
      ) : (
        <div style={{ height: model.height }} className="overflow-hidden [&>svg]:size-full">
          <PlainChart
            people={model.people}
            weeks={model.weeks.length}
            label={`${name}, week by week. The numbers are in the table.`}
          />
        </div>
      )}
      <p className="text-xs text-ink-soft">{howToRead}</p>
      {drawn ? <SavePicture drawn={place} /> : null}
      <EventList marks={model.marks} />
      <TrustTable model={model} caption={`${name}, week by week`} />
    </>
  );
}
