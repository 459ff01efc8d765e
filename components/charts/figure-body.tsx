"use client";

import type { ChartModel } from "@/components/charts/chart-model";
import { EventList } from "@/components/charts/event-list";
import { TrustChartLazy } from "@/components/charts/trust-chart-lazy";
import { TrustTable } from "@/components/charts/trust-table";

type FigureBodyProps = { model: ChartModel; name: string; howToRead: string };

/** The drawing, what its marks stand for, and its table: all of one model, which is sent once. */
export function FigureBody({ model, name, howToRead }: FigureBodyProps) {
  return (
    <>
      <div style={{ height: model.height }} className="overflow-x-clip">
        <TrustChartLazy
          model={model}
          label={`${name}, week by week. The arrow keys move from week to week.`}
        />
      </div>
      <p className="text-xs text-ink-soft">{howToRead}</p>
      <EventList flags={model.flags} />
      <TrustTable model={model} caption={`${name}, week by week`} />
    </>
  );
}
