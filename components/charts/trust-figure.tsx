import { chartModel } from "@/components/charts/chart-model";
import { FigureBody } from "@/components/charts/figure-body";
import { FigureHead } from "@/components/charts/figure-head";
import { isolate } from "@/lib/platform/names/isolate";
import { statementOf } from "@/lib/trust/pulses/terms";
import { dayMonth } from "@/lib/trust/rules/sentences";
import { trustViewLabels } from "@/lib/trust/terms";
import type { ChartEventView, PersonSeries, TrendReading, TrustPicture, TrustView } from "@/lib/trust/types";

type TrustFigureProps = {
  view: TrustView;
  /** One person, or the two partners; never more. */
  series: readonly PersonSeries[];
  /** One to one with the series. */
  readings: readonly TrendReading[];
  /** Only what this viewer may see. */
  events: readonly ChartEventView[];
  /** A coach is also told how much was answered; a client never is. */
  audience: "coach" | "client";
  /** The last week that was asked in an earlier wording, and which. */
  reworded: TrustPicture["reworded"];
  /** Replaces the short name of the question as the figure's title. */
  title?: string;
};

const meanMeaning =
  "The average of the five questions, for each person by themselves, in weeks in which all five were answered.";

const weeksAnswered = ({ answered }: TrendReading) =>
  answered === 1 ? "1 week answered" : `${answered} weeks answered`;

function howToRead(readings: readonly TrendReading[], partner: boolean, open: boolean): string {
  const any = (is: (reading: TrendReading) => boolean, words: string) => (readings.some(is) ? words : "");
  return [
    `Each dot is one week, from 0 (not at all) to 10 (completely); ${partner ? "where there is nothing to see, it stays empty" : "a week without an answer stays empty"}.`,
    open ? " A small open mark at the foot is a week without an answer." : "",
    any(({ smooth }) => smooth !== null, " The thin line evens out single weeks."),
    any(({ levels }) => levels.length > 0, " The short thick lines are the levels before and since."),
    any(({ band }) => band !== null, " In about two weeks in three, the next answer lands in the pale band."),
  ].join("");
}

/** What is asked, and what was asked before: old answers keep the words they were given to. */
function asked(view: TrustView, reworded: TrustFigureProps["reworded"]): string {
  const now = view === "mean" ? meanMeaning : `In the past week … ${statementOf(view)}`;
  if (!reworded) return now;
  const until = `Up to the week of ${dayMonth(reworded.weekOn)}`;
  return view === "mean"
    ? `${now} ${until} they were asked in other words.`
    : `${now} ${until} it was: ${statementOf(view, reworded.wording)}`;
}

export function TrustFigure(props: TrustFigureProps) {
  const { view, series, readings, events, audience, reworded, title } = props;
  const name = title ?? trustViewLabels[view];
  const model = chartModel(series, readings, events, audience);
  const empty = readings.every((reading) => reading.answered === 0);
  const people = series.flatMap(({ name, shape }, i) => {
    const reading = readings[i];
    if (!reading) return [];
    const words = reading.sentences.join(" ");
    const told = audience === "coach" ? { answered: weeksAnswered(reading) } : {};
    return [{ name, shape, lined: reading.smooth !== null, words, ...told }];
  });

  return (
    <figure className="grid grid-cols-1 gap-3">
      <FigureHead name={name} asked={asked(view, reworded)} people={empty ? [] : people} />
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
            model.people.some(({ open }) => open.length > 0),
          )}
        />
      )}
    </figure>
  );
}
