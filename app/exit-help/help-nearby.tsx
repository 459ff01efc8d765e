/** Numbers for someone who needs help now, by country. */
const places = [
  {
    place: "United States",
    lines: [
      ["Emergency", "911"],
      ["National Domestic Violence Hotline", "1-800-799-7233"],
      ["Crisis line", "988"],
    ],
  },
  {
    place: "United Kingdom",
    lines: [
      ["Emergency", "999"],
      ["National Domestic Abuse Helpline", "0808 2000 247"],
    ],
  },
  {
    place: "Australia",
    lines: [
      ["Emergency", "000"],
      ["1800RESPECT", "1800 737 732"],
    ],
  },
  { place: "European Union", lines: [["Emergency", "112"]] },
] as const;

export function HelpNearby() {
  return (
    <>
      <h2>Numbers</h2>
      <p>
        You can also call when you are worried about how you yourself treat your partner; if a line is not the
        right one, it will tell you which is. Numbers change: if one does not answer, call your emergency
        number.
      </p>
      <dl className="grid gap-4 sm:grid-cols-2">
        {places.map(({ place, lines }) => (
          <div key={place} className="rounded-md border border-line bg-raised p-4">
            <dt className="font-semibold">{place}</dt>
            {lines.map(([name, number]) => (
              <dd key={number} className="mt-1">
                {name}:{" "}
                <a
                  href={`tel:${number.replaceAll(/[^\d]/g, "")}`}
                  className="inline-block whitespace-nowrap py-1"
                >
                  {number}
                </a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}
