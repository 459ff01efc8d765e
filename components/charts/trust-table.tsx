import { answerText } from "@/components/charts/answer-text";
import type { ChartModel } from "@/components/charts/chart-model";
import { Name } from "@/components/ui/name";

/** The same numbers as the chart, for reading, copying and screen readers. */
export function TrustTable({ model, caption }: { model: ChartModel; caption: string }) {
  return (
    <details className="group">
      <summary className="link w-fit py-2 text-sm">Show as a table</summary>
      <div className="max-h-96 overflow-auto print:max-h-none print:overflow-visible rounded-md border border-line">
        <table className="chart-table">
          <caption className="sr-only">{caption}</caption>
          <thead className="sticky top-0 bg-sunken">
            <tr>
              <th scope="col">Week of</th>
              {model.people.map((person) => (
                <th key={person.shape} scope="col">
                  <Name>{person.name}</Name>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {model.weeks.map((label, week) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {model.people.map((person) => (
                  <td key={person.shape}>{answerText(person, week)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
