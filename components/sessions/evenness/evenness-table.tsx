import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";
import { delayInWords, isEmpty, weeksBack } from "@/lib/sessions/evenness/rules";
import type { EvennessRow } from "@/lib/sessions/evenness/types";

/** A mirror for the counselor: numbers side by side, and no verdict. */
export function EvennessTable({ rows }: { rows: readonly EvennessRow[] }) {
  if (isEmpty(rows)) return null;
  const lines: [string, (row: EvennessRow) => string][] = [
    ["Exercises assigned", ({ assigned }) => String(assigned)],
    ["Answers sent", ({ sent }) => String(sent)],
    ["Read by you", ({ read, sent }) => `${read} of ${sent}`],
    ["Half of them read within", ({ hoursUntilRead }) => delayInWords(hoursUntilRead)],
    ["Comments to this one alone", ({ comments }) => String(comments)],
  ];
  return (
    <Disclosure summary={`Evenly? The last ${weeksBack} weeks, only you see this`}>
      <table className="w-full text-sm">
        <thead>
          <tr className="text-left">
            <th scope="col">
              <span className="sr-only">What</span>
            </th>
            {rows.map(({ clientId, firstName }) => (
              <th key={clientId} scope="col" className="py-1 pl-3">
                <Name>{firstName}</Name>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, of]) => (
            <tr key={label} className="border-t border-line">
              <th scope="row" className="py-1 text-left font-normal text-ink-soft">
                {label}
              </th>
              {rows.map((row) => (
                <td key={row.clientId} className="py-1 pl-3">
                  {of(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-ink-soft">
        It need not be even. It is worth a look whether it is as uneven as you mean it to be.
      </p>
    </Disclosure>
  );
}
