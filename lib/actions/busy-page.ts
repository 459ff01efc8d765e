/** What a page says while the database is busy or away: it stands for itself, without a script, a style sheet or anybody's data. Pure. */
import { neutralSite } from "@/lib/neutral-site";

/** A form sent without a script is sent again by loading the page anew; a link would lose its words. */
const words = {
  read: `<p>Nothing you typed is lost. Try again in a few seconds.</p><p><a class="again" href="">Try again</a></p>`,
  sent: `<p>What you sent may not be saved yet. Wait a few seconds, then reload this page to send it again. It counts only once.</p>`,
};

const style = `
:root{color-scheme:light dark}
body{margin:0;background:light-dark(#f3f6f6,#0d1a1f);color:light-dark(#0f2730,#e8f0f0);font:1.0625rem/1.55 system-ui,sans-serif}
.exit{display:flex;justify-content:flex-end;padding:.5rem 1rem}
main{max-width:28rem;margin:2.5rem auto;padding:0 1rem}
h1{font-size:1.75rem;line-height:1.2;text-wrap:balance}
a{color:light-dark(#0a5a70,#74c6d9)}
.exit a,.again{display:inline-flex;align-items:center;min-height:2.75rem;padding:0 1rem;border-radius:.625rem;font-weight:600;text-decoration:none}
.exit a{background:light-dark(#0f2730,#e8f0f0);color:light-dark(#f3f6f6,#0d1a1f)}
.again{background:light-dark(#0a5a70,#74c6d9);color:light-dark(#fff,#04222b)}
a:focus-visible{outline:3px solid light-dark(#1450c8,#a5c8ff);outline-offset:2px}`;

export const busyPage = (kind: keyof typeof words) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>Mendwork</title><style>${style}</style></head>
<body><div class="exit"><a href="${neutralSite}" ping="/api/session" rel="noreferrer nofollow">Exit this page</a></div>
<main><h1>Mendwork is busy for a moment</h1>${words[kind]}<p><a href="/help-now">Get help now</a></p></main></body></html>`;
