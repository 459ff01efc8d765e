import { chartModel } from "@/components/charts/chart-model";
import { FigureBody } from "@/components/charts/figure-body";
import { PersonSample } from "@/components/charts/person-mark";
import { Name } from "@/components/ui/name";
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

  return (
    <figure className="grid grid-cols-1 gap-3">
      <figcaption className="grid grid-cols-1 gap-2">
        <div>
          <p className="text-lg font-semibold">
            <Name>{name}</Name>
          </p>
          <p className="text-sm text-ink-soft">{asked(view, reworded)}</p>
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
                      <Name>{person.name}</Name>
                      {reading.sentences.length > 0 ? "." : ""}
                    </strong>{" "}
                    {reading.sentences.join(" ")}
                    {audience === "coach" ? (
                      <span className="text-ink-soft"> ({weeksAnswered(reading)})</span>
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
            model.people.some(({ open }) => open.length > 0),
          )}
        />
      )}
    </figure>
  );
}
