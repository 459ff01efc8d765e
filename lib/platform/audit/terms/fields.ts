/** What a changed field is called in the activity log. Pure. */
const fieldWords: Record<string, string> = {
  channels: "how to reach each other",
  disclosure: "what becomes of private words",
  email: "email address",
  exit_url: "where “Exit” leads",
  first_name: "first name",
  name: "name",
  nature: "what it is and is not",
  password: "password",
  names_in_titles: "names in page titles",
  profile: "kind of practice",
  separation: "what happens if they part",
  time_zone: "time zone",
  words: "wording",
  review_on: "day of review",
  starts_on: "first day",
  recurrence: "how often",
  starts_at: "from when",
  back_at: "until when",
};

/** Names of fields that somebody can know from the screen; the rest says nothing to a reader and is left out. */
export const fieldsInWords = (fields: readonly string[]): string[] =>
  fields.flatMap((field) => {
    const many = /^(version|exercises|pathways)_(\d+)$/.exec(field);
    if (many) return many[1] === "version" ? [`version ${many[2]}`] : [`${many[2]} ${many[1]}`];
    return fieldWords[field] ?? [];
  });
