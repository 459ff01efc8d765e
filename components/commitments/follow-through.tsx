import { shapeOf } from "@/components/practice/couples/partner-card";
import { PartnerName } from "@/components/ui/avatar";
import type { CoachDay, CommitmentWeek, CoupleCommitments } from "@/lib/commitments/types";
import { isolate } from "@/lib/platform/names/isolate";
import { addDays, dayInWords } from "@/lib/platform/time/day";
import { StateMark } from "./state-mark";

type FollowThroughProps = Pick<CoupleCommitments, "people" | "weeks" | "firstWeek" | "today">;

/** So that a strip is never too short to read. */
const fewest = 4;

type State = CoachDay["state"];
const parts: readonly [State, keyof CommitmentWeek, string][] = [
  ["kept", "kept", "kept"],
  ["kept_late", "keptLate", "kept, a little later"],
  ["renegotiated", "toldEarly", "told in advance"],
  ["missed", "notThisTime", "not this time"],
  ["planned", "open", "nothing said"],
];

function Marks({ week }: { week: CommitmentWeek | undefined }) {
  if (!week) return <span className="text-ink-soft">–</span>;
  const said = parts.filter(([, key]) => Number(week[key]) > 0);
  return (
    <>
      <span className="sr-only">{said.map(([, key, words]) => `${week[key]} ${words}`).join(", ")}</span>
      <span aria-hidden className="flex flex-wrap items-center gap-1">
        {said.flatMap(([state, key]) =>
          Array.from({ length: Number(week[key]) }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: marks of one kind are alike
            <StateMark key={`${state}${i}`} state={state} />
          )),
        )}
      </span>
    </>
  );
}

/** Follow-through week by week: shapes side by side, nothing added up. Told early stands among what was kept. */
export function FollowThrough({ people, weeks, firstWeek, today }: FollowThroughProps) {
  const begun = weeks[0]?.weekOn ?? addDays(today, -fewest * 7);
  const mondays: string[] = [];
  for (let monday = firstWeek; monday <= today; monday = addDays(monday, 7)) mondays.unshift(monday);
  // Weeks before the first promise say nothing.
  const shown = mondays.filter((monday, i) => monday >= begun || i < fewest);
  return (
    <>
      <table className="data-table">
        <caption className="sr-only">What each said about their promises, week by week</caption>
        <thead>
          <tr>
            <th scope="col">Week of</th>
            {people.map(({ clientId, firstName, place }) => (
              <th key={clientId} scope="col">
                <PartnerName name={firstName} shape={shapeOf(place)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((monday) => (
            <tr key={monday}>
              <th scope="row">{dayInWords(monday, today).replace(/^\w+ /, "")}</th>
              {people.map(({ clientId, firstName }) => (
                <td key={clientId} data-label={isolate(firstName)}>
                  <Marks week={weeks.find((one) => one.weekOn === monday && one.clientId === clientId)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
        {parts.map(([state, , words]) => (
          <li key={state} className="flex items-center gap-1.5">
            <StateMark state={state} />
            {words}
          </li>
        ))}
      </ul>
    </>
  );
}
