/** The address of the page that locked, for this tab alone; gone when somebody signs in instead. */
const name = "mendwork.place";

const quietly = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

export const placeBefore = {
  keep: () => quietly(() => sessionStorage.setItem(name, location.pathname + location.search), undefined),
  read: () => quietly(() => sessionStorage.getItem(name) ?? "", ""),
  forget: () => quietly(() => sessionStorage.removeItem(name), undefined),
};
