/** Whether words stand in a box and nowhere else: neither with the server (`data-ready`) nor on the device (`data-kept`). */
export const holdsWords = () =>
  [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("textarea, input[type=text]")].some(
    (box) => box.value !== box.defaultValue && !box.form?.matches("[data-ready], [data-kept]"),
  );
