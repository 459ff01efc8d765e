/** Says whether a request was meant for this server and sent by one of its own pages. Pure. */

type Served = { APP_URL: string; PORT: number };

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** On this machine itself every name of it counts, at the port that is listened on: health checks, the demo, development. */
const isLocal = (host: string, port: number) => {
  const url = `http://${host}/`;
  if (!URL.canParse(url)) return false;
  const { hostname, port: asked, pathname, username, password } = new URL(url);
  const bare = pathname === "/" && username === "" && password === "";
  return bare && loopback.test(hostname) && Number(asked || 80) === port;
};

/** @param host the header; a proxy in front is to pass on the one that was asked for */
export const isOwnHost = (host: string | null, { APP_URL, PORT }: Served): boolean =>
  host !== null && (host.toLowerCase() === new URL(APP_URL).host || isLocal(host, PORT));

/** @param origin the header: browsers send it with every post; `null`, none and a malformed one are nobody's */
export const isOwnOrigin = (origin: string | null, { APP_URL, PORT }: Served): boolean => {
  if (!origin || !URL.canParse(origin) || new URL(origin).origin !== origin) return false;
  return origin === APP_URL || (origin.startsWith("http:") && isLocal(new URL(origin).host, PORT));
};
