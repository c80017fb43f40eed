// Moves the clock of a server under test by KANTLIJN_TEST_CLOCK_DAYS days, without test code in the
// server: `node --import ./src/testing/clock.js src/start.ts`. Dates that SQL computes do not move.
const shift = Number(process.env.KANTLIJN_TEST_CLOCK_DAYS ?? 0) * 86_400_000;
const RealDate = Date;
const now = () => RealDate.now() + shift;

globalThis.Date = new Proxy(RealDate, {
	construct: (target, args, made) => Reflect.construct(target, args.length ? args : [now()], made),
	apply: (target) => new target(now()).toString(),
	get: (target, key) => (key === 'now' ? now : Reflect.get(target, key))
});
