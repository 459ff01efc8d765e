import { starForm } from "./star-ids";

type StarProps = { exerciseId: string; title: string; favourite: boolean };

/** On a card; its form is one of the two StarForms of the page. */
export function Star({ exerciseId, title, favourite }: StarProps) {
  return (
    // biome-ignore lint/a11y/useButtonType: sending its form is what a button does
    <button
      form={favourite ? starForm.no : starForm.yes}
      name="exerciseId"
      value={exerciseId}
      aria-pressed={favourite}
      aria-label={`Favourite: ${title}`}
      className="star"
    />
  );
}
