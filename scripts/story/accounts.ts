/** What the demo's visitors sign in with. */

export const demoPassword = "mend-the-jar-2026";
export const demoDomain = "@demo.mendwork.test";
