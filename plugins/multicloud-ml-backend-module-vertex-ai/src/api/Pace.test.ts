import { Pace } from './Pace';

/** Sends requests one after the other and tells when each was sent, in milliseconds. */
async function send(requests: number, pauses: Record<number, number> = {}) {
  let time = 0;
  const pace = new Pace({
    perMinute: 60,
    burst: 3,
    now: () => time,
    wait: async ms => {
      time += ms;
    },
  });
  const sent: number[] = [];
  for (let i = 0; i < requests; i++) {
    time += pauses[i] ?? 0;
    await pace.step();
    sent.push(time);
  }
  return sent;
}

it('lets a few through at once and spreads the rest', async () => {
  expect(await send(6)).toEqual([0, 0, 0, 1_000, 2_000, 3_000]);
});

it('lets a few through again after a pause, and no more', async () => {
  expect(await send(9, { 4: 60_000 })).toEqual([
    0, 0, 0, 1_000, 61_000, 61_000, 61_000, 62_000, 63_000,
  ]);
});

it('never lets more through in a minute than the rate and the burst', async () => {
  const sent = await send(500);
  const most = Math.max(
    ...sent.map(
      from => sent.filter(at => at >= from && at < from + 60_000).length,
    ),
  );
  expect(most).toBeLessThanOrEqual(63);
});
