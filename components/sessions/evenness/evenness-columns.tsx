"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";

const lines = [
  "Exercises assigned",
  "Answers sent",
  "Read by you",
  "Half of them read within",
  "Comments to this one alone",
];

type EvennessColumnsProps = {
  weeks: number;
  names: readonly string[];
  /** For each of them a number or words to each of the lines. */
  columns: readonly (readonly (number | string)[])[];
};

export function EvennessColumns({ weeks, names, columns }: EvennessColumnsProps) {
  return (
    <Disclosure summary={`Evenly? The last ${weeks} weeks, only you see this`}>
      <table className="beside-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">What</span>
            </th>
            {names.map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the first partner and the second
              <th key={at} scope="col">
                <Name>{name}</Name>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((label, line) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {columns.map((of, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the first partner and the second
                <td key={at}>{of[line]}</td>
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
