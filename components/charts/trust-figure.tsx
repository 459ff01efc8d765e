import { oneDecimal } from "@/components/charts/answer-text";
import { chartModel } from "@/components/charts/chart-model";
import { FigureBody } from "@/components/charts/figure-body";
import { PersonSample } from "@/components/charts/person-mark";
import { Name } from "@/components/ui/name";
import { isolate } from "@/lib/platform/names/isolate";
import { nothingToSee } from "@/lib/trust/rules/sentences";
import { readTrend } from "@/lib/trust/rules/trend";
import { pulseQuestions, trustViewLabels } from "@/lib/trust/terms";
import type { ChartEventView, PersonSeries, TrendReading, TrustView } from "@/lib/trust/types";

type TrustFigureProps = {
  view: TrustView;
  /** One person, or the two partners; never more. */
  series: readonly PersonSeries[];
  /** Only what this viewer may see. */
  events: readonly ChartEventView[];
  /** A coach is also told how much was answered and how widely it moves; a client never is. */
  audience: "coach" | "client";
  /** Replaces the short name of the question as the figure's title. */
  title?: string;
};

const meanMeaning = "The mean of the first three questions, for each person by themselves.";

function measured({ answered, band }: TrendReading): string {
  const weeks = answered === 1 ? "1 week answered" : `${answered} weeks answered`;
  return band ? `${weeks}, typical week-to-week change: ±${oneDecimal(band)}` : weeks;
}

function howToRead(readings: readonly TrendReading[], partner: boolean): string {
  const empty = partner
    ? "where there is nothing to see, it stays empty"
    : "a week without an answer stays empty";
  const dots = `Each dot is one week, from 0 to 10; ${empty}.`;
  const line = readings.some((reading) => reading.smooth) ? " The thin line evens out single weeks." : "";
  const band = readings.some((reading) => reading.band)
    ? " The pale band is the usual week-to-week spread."
    : "";
  return dots + line + band;
}

export function TrustFigure({ view, series, events, audience, title }: TrustFigureProps) {
  const name = title ?? trustViewLabels[view];
  const readings = series.map(({ points, asShared }) => {
    const reading = readTrend(points, events);
    return asShared && reading.answered === 0 ? { ...reading, sentence: nothingToSee } : reading;
  });
  const question = pulseQuestions.find(({ item }) => item === view)?.statement ?? meanMeaning;
  const model = chartModel(series, readings, events);
  const empty = readings.every((reading) => reading.answered === 0);

  return (
    <figure className="grid grid-cols-1 gap-3">
      <figcaption className="grid grid-cols-1 gap-2">
        <div>
          <p className="text-lg font-semibold">
            <Name>{name}</Name>
          </p>
          <p className="text-sm text-ink-soft">{question}</p>
        </div>
        {empty ? null : (
          <ul className="grid gap-1.5">
            {series.map((person, i) => {
              const reading = readings[i];
              return reading ? (
                <li key={person.personId} className="flex items-start gap-2 text-sm">
                  <span className="mt-1">
                    <PersonSample shape={person.shape} lined={reading.smooth !== null} />
                  </span>
                  <span className="min-w-0">
                    <strong className="font-semibold">
                      <Name>{person.name}</Name>.
                    </strong>{" "}
                    {reading.sentence}
                    {audience === "coach" ? (
                      <span className="text-ink-soft"> ({measured(reading)})</span>
                    ) : null}
                  </span>
                </li>
              ) : null;
            })}
          </ul>
        )}
      </figcaption>
      {empty ? (
        <p
          className="grid place-items-center rounded-md border border-dashed border-edge p-6 text-center text-ink-soft"
          style={{ minHeight: 180 }}
        >
          Nothing to draw yet. The first weekly check-in puts the first dot here.
        </p>
      ) : (
        <FigureBody
          model={model}
          name={isolate(name)}
          howToRead={howToRead(
            readings,
            series.some(({ asShared }) => asShared),
          )}
        />
      )}
    </figure>
  );
}
