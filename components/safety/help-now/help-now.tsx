import type { Route } from "next";
import { PillLinks } from "@/components/ui/pill-links";
import { helpFor } from "@/lib/safety/help-now/rules";
import { type HelpCountry, helpCountries, helpNeeds } from "@/lib/safety/help-now/types";
import { HelpLines } from "./help-lines";

/** Whom to reach, by country, chosen by plain links. */
export function HelpNow({ country }: { country: HelpCountry }) {
  return (
    <div className="max-w-[42rem] space-y-8">
      <div className="space-y-3">
        <p>
          Nothing is written down about opening this page, and nobody is told. Your browser may keep the
          address. Calls and texts can show on a phone bill or in the list of calls, so use a phone that
          nobody else looks at if that matters.
        </p>
        <p className="text-ink-soft">
          Mendwork is not an emergency service, and nobody watches it around the clock. Numbers change: if one
          does not answer, call your emergency number.
        </p>
      </div>
      <PillLinks
        label="Country"
        links={(Object.keys(helpCountries) as HelpCountry[]).map((code) => ({
          href: `/help-now?in=${code}` as Route,
          label: helpCountries[code],
          current: code === country,
        }))}
      />
      {country === "elsewhere" ? (
        <p>
          If you are in danger, call the emergency number of the country you are in. In many countries 112
          reaches it from any cell phone.
        </p>
      ) : null}
      {helpFor(country).map(({ need, lines }) => (
        <section key={need} aria-labelledby={`help-${need}`}>
          <h2 id={`help-${need}`} className="text-xl">
            {helpNeeds[need]}
          </h2>
          <HelpLines lines={lines} />
        </section>
      ))}
    </div>
  );
}
