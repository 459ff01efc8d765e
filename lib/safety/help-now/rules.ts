/** Which lines a country's page shows, and which country comes first. Pure. */
import { helpLines } from "./content/lines";
import { type HelpCountry, type HelpLine, type HelpNeed, helpCountries, helpNeeds } from "./types";

const isCountry = (code: string): code is HelpCountry => Object.hasOwn(helpCountries, code);

/** A zone tells where a practice is well enough to choose a first page; the person may choose another. */
const zones: readonly [RegExp, HelpCountry][] = [
  [/^Europe\/London$|^Europe\/(Belfast|Jersey|Guernsey|Isle_of_Man)$/, "uk"],
  [/^Europe\/Dublin$/, "ie"],
  [
    /^America\/(Toronto|Vancouver|Edmonton|Winnipeg|Halifax|St_Johns|Regina|Moncton|Montreal|Iqaluit|Whitehorse|Yellowknife|Glace_Bay|Goose_Bay|Inuvik|Dawson|Dawson_Creek|Fort_Nelson|Cambridge_Bay|Rankin_Inlet|Resolute|Swift_Current|Creston|Thunder_Bay|Nipigon|Rainy_River|Atikokan)$|^Canada\//,
    "ca",
  ],
  [
    /^America\/(New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Juneau|Sitka|Nome|Adak|Menominee)$|^America\/(Indiana|Kentucky|North_Dakota)\/|^Pacific\/Honolulu$|^US\//,
    "us",
  ],
  [/^Australia\//, "au"],
  [/^Pacific\/(Auckland|Chatham)$/, "nz"],
  [
    /^Europe\/(Amsterdam|Athens|Berlin|Bratislava|Brussels|Bucharest|Budapest|Copenhagen|Helsinki|Lisbon|Ljubljana|Luxembourg|Madrid|Malta|Paris|Prague|Riga|Rome|Sofia|Stockholm|Tallinn|Vienna|Vilnius|Warsaw|Zagreb)$|^Asia\/Nicosia$/,
    "eu",
  ],
];

/** @param asked from the address; anything unknown counts as not asked. @param timeZone of the signed-in person's practice */
export function helpCountryFor(asked: unknown, timeZone?: string): HelpCountry {
  if (typeof asked === "string" && isCountry(asked)) return asked;
  return zones.find(([zone]) => zone.test(timeZone ?? ""))?.[1] ?? "elsewhere";
}

/** By need, in the order of urgency; needs without a line are left out. */
export function helpFor(country: HelpCountry): { need: HelpNeed; lines: readonly HelpLine[] }[] {
  return (Object.keys(helpNeeds) as HelpNeed[]).flatMap((need) => {
    const lines = helpLines.filter((line) => line.countries.includes(country) && line.needs.includes(need));
    return lines.length > 0 ? [{ need, lines }] : [];
  });
}
