import { starForm } from "./star-ids";

type StarProps = { exerciseId: string; title: string; favorite: boolean };

/** On a card; its form is one of the two StarForms of the page. */
export function Star({ exerciseId, title, favorite }: StarProps) {
  return (
    // biome-ignore lint/a11y/useButtonType: sending its form is what a button does
    <button
      form={favorite ? starForm.no : starForm.yes}
      name="exerciseId"
      value={exerciseId}
      aria-pressed={favorite}
      aria-label={`Favorite: ${title}`}
      className="star"
    />
  );
}
