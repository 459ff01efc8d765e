/** The address of the page that locked, for this tab alone; gone when somebody signs in instead. */
const name = "mendwork.place";

const quietly = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

/** What is asked or told alone leaves nothing on a device, not even that it was open. */
const untold = /^\/client\/(questions|note|where-i-stand|goals|after-session)(\/|$)/;

export const placeBefore = {
  keep: () =>
    quietly(() => {
      if (!untold.test(location.pathname)) sessionStorage.setItem(name, location.pathname + location.search);
    }, undefined),
  read: () => quietly(() => sessionStorage.getItem(name) ?? "", ""),
  forget: () => quietly(() => sessionStorage.removeItem(name), undefined),
};
