/** An empty page, built only for `npm run bench`: what every other page is measured against. */
export const dynamic = "force-dynamic";

export default function Floor() {
  return <main id="main">.</main>;
}
