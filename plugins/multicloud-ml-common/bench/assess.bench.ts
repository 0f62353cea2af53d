import {
  assess,
  createSiteDirectory,
  createStandard,
  nextSteps,
  rollUp,
  toSummary,
} from '../src';
import { generateModels } from './generateModels';

const MODELS = 10_000;
const ROUNDS = 15;

/**
 * The median of several rounds, in milliseconds; the first rounds warm the compiler up. The processor time of the thread
 * stands beside the clock's: on a machine that does other work, it is what one core would need.
 */
function measure(run: () => void): { clock: number; processor: number } {
  const clock: number[] = [];
  const processor: number[] = [];
  for (let round = 0; round < ROUNDS + 3; round++) {
    const start = performance.now();
    const before = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(before);
    if (round >= 3) {
      clock.push(performance.now() - start);
      processor.push((user + system) / 1000);
    }
  }
  return { clock: medianOf(clock), processor: medianOf(processor) };
}

function medianOf(times: number[]): number {
  return times.sort((left, right) => left - right)[
    Math.floor(times.length / 2)
  ];
}

const ctx = {
  standard: createStandard(),
  sites: createSiteDirectory(),
  now: new Date('2026-11-20T08:00:00Z'),
};
const inputs = generateModels(MODELS, { now: ctx.now });

const assessing = measure(() => inputs.forEach(input => assess(input, ctx)));
const summaries = inputs.map(input =>
  toSummary(assess(input, ctx), { title: input.entityRef }),
);
const rolling = measure(() => {
  rollUp(summaries, ctx);
});
const some = inputs.slice(0, 500);
const stepping = measure(() => some.forEach(input => nextSteps(input, ctx)));

const perSecond = (count: number, milliseconds: number) =>
  Math.round(count / (milliseconds / 1000)).toLocaleString('en-US');

const models = MODELS.toLocaleString('en-US');
const rows: Array<[string, (milliseconds: number) => string, typeof rolling]> =
  [
    [
      'assess models (resolve, rubric, recovery, residency, governance), one core',
      time => `${perSecond(MODELS, time)} a second`,
      assessing,
    ],
    [`roll up ${models} models`, time => `${time.toFixed(1)} ms`, rolling],
    [
      'next steps of one model, with the fewest to the next grade',
      time => `${(time / some.length).toFixed(2)} ms`,
      stepping,
    ],
  ];
process.stdout.write(
  [
    '| what | by the clock | by processor time |',
    '| --- | --- | --- |',
    ...rows.map(
      ([what, show, { clock, processor }]) =>
        `| ${what} | ${show(clock)} | ${show(processor)} |`,
    ),
    '',
  ].join('\n'),
);
