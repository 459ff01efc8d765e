/** The five questions of a picture as small charts. Pure. */
import type { Route } from "next";
import { chartModel } from "@/components/charts/chart-model";
import type { Multiple } from "@/components/charts/small-multiples";
import { trustViewLabels } from "@/lib/trust/terms";
import { type PulseItem, pulseItems, type TrustPicture } from "@/lib/trust/types";

type Drawn = Pick<TrustPicture, "series" | "readings">;

/** Whoever is in all of them comes first; the weeks are those of the first question. */
export function multiplesOf({ series, readings }: Drawn, hrefOf: (item: PulseItem) => string) {
  const models = pulseItems.map((item) => ({ item, model: chartModel(series[item], readings[item], []) }));
  const [first] = models;
  const weeks = first?.model.weeks ?? [];
  return {
    count: weeks.length,
    weeks: [weeks[0] ?? "", weeks.at(-1) ?? ""] as const,
    people: (first?.model.people ?? []).map(({ name, shape }) => ({ name, shape })),
    multiples: models.map(
      ({ item, model }): Multiple => ({
        label: trustViewLabels[item],
        href: hrefOf(item) as Route,
        rows: model.people.map(({ values, levels }) => [
          values.map((value) => (value === null ? "-" : value.toString(11))).join(""),
          levels.map(({ from, to, level }) => [from, to, level]),
        ]),
      }),
    ),
  };
}
