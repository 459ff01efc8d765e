// Promise: loaded before everything else, the process lives CLOCK_AHEAD_DAYS days later; nothing but a test ever loads it.
const ahead = Number(process.env.CLOCK_AHEAD_DAYS ?? 0) * 86_400_000;

globalThis.Date = new Proxy(Date, {
  construct: (target, given, self) =>
    Reflect.construct(target, given.length === 0 ? [target.now() + ahead] : given, self),
  apply: (target) => new target(target.now() + ahead).toString(),
  get: (target, name) => (name === "now" ? () => target.now() + ahead : Reflect.get(target, name)),
});
