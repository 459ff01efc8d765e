/** Marks the document while a page is on its way; app/looks.css draws it. */
let pages = 0;

/** @returns ends it */
export function showGoing(): () => void {
  pages += 1;
  document.documentElement.dataset.going = "";
  return () => {
    pages -= 1;
    if (pages === 0) delete document.documentElement.dataset.going;
  };
}
