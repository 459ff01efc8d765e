import type { Route } from "next";
import { ContactLines } from "@/components/practice/contacts/contact-lines";
import { PillLinks } from "@/components/ui/pill-links";
import { isolate } from "@/lib/platform/names/isolate";
import type { Contact } from "@/lib/practice/contacts/types";
import { helpFor } from "@/lib/safety/help-now/rules";
import { type HelpCountry, helpCountries, helpNeeds } from "@/lib/safety/help-now/types";
import { HelpLines } from "./help-lines";

type HelpNowProps = { country: HelpCountry; own: readonly Contact[]; practice: string | undefined };

/** Whom to reach: those the practice names, then by country, chosen by plain links. */
export function HelpNow({ country, own, practice }: HelpNowProps) {
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
      {own.length > 0 && practice ? (
        <section aria-labelledby="help-own-practice">
          <h2 id="help-own-practice" className="text-xl">
            Named by {isolate(practice)}
          </h2>
          <ContactLines contacts={own} label={`Named by ${isolate(practice)}`} />
        </section>
      ) : null}
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
