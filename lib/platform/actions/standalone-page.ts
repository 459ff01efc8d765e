/** A page that stands for itself, without a style sheet, the app's scripts or anybody's data: for when nothing else can be drawn. Pure. */
import { neutralSite } from "@/lib/platform/neutral-site";

const style = `
:root{color-scheme:light dark}
body{margin:0;background:light-dark(#f3f6f6,#0d1a1f);color:light-dark(#0f2730,#e8f0f0);font:1.0625rem/1.55 system-ui,sans-serif}
.exit{position:sticky;top:0;display:flex;justify-content:flex-end;padding:.5rem 1rem}
main{max-width:28rem;margin:2.5rem auto;padding:0 1rem}
h1{font-size:1.75rem;line-height:1.2;text-wrap:balance}
a{color:light-dark(#0a5a70,#74c6d9)}
label{display:block;margin-top:1rem}
textarea{box-sizing:border-box;width:100%;padding:.5rem .75rem;border:1px solid light-dark(#72858b,#6f8790);border-radius:.625rem;background:light-dark(#fff,#14252b);color:inherit;font:inherit}
.exit a,.again{display:inline-flex;align-items:center;min-height:2.75rem;padding:0 1rem;border:0;border-radius:.625rem;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.exit a{background:light-dark(#0f2730,#e8f0f0);color:light-dark(#f3f6f6,#0d1a1f)}
.again{background:light-dark(#0a5a70,#74c6d9);color:light-dark(#fff,#04222b)}
:focus-visible{outline:3px solid light-dark(#1450c8,#a5c8ff);outline-offset:2px}`;

type Standalone = { heading: string; main: string; script?: string };

/** @param main what stands below the heading, as HTML. @param script run at the end, where the answer's policy lets it */
export const standalonePage = ({ heading, main, script }: Standalone) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>Mendwork</title><style>${style}</style></head>
<body><header class="exit"><a href="${neutralSite}" ping="/api/session" rel="noreferrer nofollow">Exit this page</a></header>
<main><h1>${heading}</h1>${main}</main>${script ? `<script>${script}</script>` : ""}</body></html>`;
