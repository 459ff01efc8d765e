import type { Route } from "next";
import { couplePath, type Part } from "./paths";

type PartOfPlace = { label: string; part?: Part };
type Place = { label: string; parts: readonly [PartOfPlace, ...PartOfPlace[]]; inside?: readonly Part[] };

/** The five places of a record, and the pages of each; the first page is where a place opens. */
const places: readonly Place[] = [
  {
    label: "Overview",
    parts: [
      { label: "At a glance" },
      { label: "Sessions", part: "sessions" },
      { label: "Brief", part: "brief" },
      { label: "Disclosure", part: "disclosure" },
      { label: "Review", part: "review" },
      { label: "Safety", part: "safety" },
      { label: "Settings", part: "settings" },
    ],
  },
  {
    label: "Work",
    parts: [
      { label: "Exercises", part: "homework" },
      { label: "Pathway", part: "pathway" },
    ],
    inside: ["assign"],
  },
  {
    label: "Story",
    parts: [
      { label: "Events", part: "conflicts" },
      { label: "Formulation", part: "conflicts/note" },
      { label: "Timeline", part: "timeline" },
    ],
  },
  {
    label: "Agreements & promises",
    parts: [
      { label: "Agreements", part: "agreements" },
      { label: "Promises", part: "promises" },
    ],
  },
  {
    label: "Trust & every day",
    parts: [
      { label: "Trust", part: "trust" },
      { label: "Day to day", part: "day-to-day" },
      { label: "Measures", part: "measures" },
    ],
  },
];

export type RecordLink = { href: Route; label: string; isHere: boolean };

/** How many letters of the path a page takes up, or -1 when the path is not under it. */
const covers = (path: string, href: string, exact: boolean) =>
  path === href || (!exact && path.startsWith(`${href}/`)) ? href.length : -1;

/**
 * The five places as links, and the pages of the one that `path` is in.
 * @param path an address of this couple's record, without a query
 */
export function recordLinks(coupleId: string, path: string): { places: RecordLink[]; parts: RecordLink[] } {
  const pages = places.flatMap((place) =>
    [...place.parts.map(({ part }) => part), ...(place.inside ?? [])].map((part) => ({
      place,
      part,
      covers: covers(path, couplePath(coupleId, part), part === undefined),
    })),
  );
  const here = pages.reduce((best, page) => (page.covers > best.covers ? page : best));
  const found = here.covers >= 0 ? here : undefined;
  return {
    places: places.map((place) => ({
      href: couplePath(coupleId, place.parts[0].part),
      label: place.label,
      isHere: place === found?.place,
    })),
    parts:
      (found?.place ?? places[0])?.parts.map(({ label, part }) => ({
        href: couplePath(coupleId, part),
        label,
        isHere: found !== undefined && part === found.part,
      })) ?? [],
  };
}

/** The page of a record that `path` shows, to open the same one of another couple; undefined for its front page. */
export const partOf = (coupleId: string, path: string): Part | undefined => {
  const here = recordLinks(coupleId, path).parts.find(({ isHere }) => isHere);
  const [, part] = here?.href.split(`${couplePath(coupleId)}/`) ?? [];
  return part as Part | undefined;
};

/** Whether an address names a page that every record has. */
export const isPart = (part: string | undefined): part is Part =>
  places.some(({ parts }) => parts.some((one) => one.part !== undefined && one.part === part));
