/** Which names of time zones this server knows. Pure. */

/** Names such as "Europe/Lisbon"; offsets such as "+02:00" have no summer, and are none. */
export const isZone = (zone: string): boolean => {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};
