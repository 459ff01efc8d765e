/** The measures that a practice can enter totals of. Figures with their sources; nothing of a published text. */
import type { Definition } from "./types";

const same = (count: number, max: number) => Array.from({ length: count }, () => ({ max }));
const free = "Free for research and clinical use; its wording is not part of this program.";
const heldElsewhere = "Its wording belongs to its publisher; use it as your license allows.";

const csi = (count: number, highest: number, cutOff: number): Definition => ({
  name: `CSI-${count}: Couples Satisfaction Index, ${count} items`,
  source: "Funk & Rogge 2007",
  licence: free,
  items: [{ max: 6 }, ...same(count - 1, 5)],
  min: 0,
  range: [0, highest],
  reversed: [],
  subscales: {},
  cutOff,
  // Standard deviations and reliabilities that are passed around for it have no source that can be cited.
  change: null,
});

export const definitions = {
  csi_32: csi(32, 161, 104.5),
  csi_16: csi(16, 81, 51.5),
  csi_4: csi(4, 21, 13.5),
  rdas: {
    name: "RDAS: Revised Dyadic Adjustment Scale",
    source: "Busby et al. 1995; cut-off and change: Anderson et al. 2014, doi 10.1111/jmft.12095",
    licence: heldElsewhere,
    items: [...same(10, 5), { max: 4 }, ...same(3, 5)],
    min: 0,
    range: [0, 69],
    reversed: [],
    subscales: { consensus: [1, 2, 3, 4, 5, 6], satisfaction: [7, 8, 9, 10], cohesion: [11, 12, 13, 14] },
    cutOff: 47.31,
    change: { kind: "published", least: 11.58, source: "Anderson et al. 2014, doi 10.1111/jmft.12095" },
  },
  kms: {
    name: "KMS: Kansas Marital Satisfaction Scale",
    source: "Schumm et al. 1986",
    licence: "May be used for education and research; ask for anything else.",
    items: same(3, 7),
    min: 1,
    range: [3, 21],
    reversed: [],
    subscales: {},
    cutOff: 17,
    change: null,
  },
  das: {
    name: "DAS: Dyadic Adjustment Scale, total",
    source: "Spanier 1976",
    licence: heldElsewhere,
    items: [],
    min: 0,
    range: [0, 151],
    reversed: "unknown",
    subscales: {},
    cutOff: 97,
    change: {
      kind: "computed",
      sd: 17.8,
      reliability: 0.87,
      source: "standard deviation: Spanier 1976; two-week retest .87, n = 158: Carey et al. 1993",
    },
  },
  dts: {
    name: "Dyadic Trust Scale",
    source: "Larzelere & Huston 1980",
    licence: heldElsewhere,
    items: same(8, 7),
    min: 1,
    range: [8, 56],
    reversed: "unknown",
    subscales: {},
    cutOff: null,
    change: null,
  },
  tcrs: {
    name: "Trust in Close Relationships",
    source: "Rempel, Holmes & Zanna 1985",
    licence: heldElsewhere,
    items: same(17, 3),
    min: -3,
    range: [-51, 51],
    reversed: "unknown",
    subscales: {},
    cutOff: null,
    change: null,
  },
} as const satisfies Record<string, Definition>;

export const measureCodes = Object.keys(definitions) as (keyof typeof definitions)[];
export type MeasureCode = keyof typeof definitions;
export const definitionOf = (code: MeasureCode): Definition => definitions[code];
export const isPublished = (code: string): code is MeasureCode => Object.hasOwn(definitions, code);

export const verdictWords = {
  none: "No reliable change",
  higher: "Reliably higher",
  higher_and_past_cut_off: "Reliably higher, and past the cut-off",
  lower: "Reliably lower",
} as const;
