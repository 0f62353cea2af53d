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

/** The median of several rounds, in milliseconds; the first rounds warm the compiler up. */
function measure(run: () => void): number {
  for (let round = 0; round < 3; round++) {
    run();
  }
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times.sort((left, right) => left - right)[Math.floor(ROUNDS / 2)];
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

process.stdout.write(
  [
    '| what | figure |',
    '| --- | --- |',
    `| assess one model (resolve, rubric, recovery, residency, governance), one core | ${perSecond(
      MODELS,
      assessing,
    )} models a second |`,
    `| roll up ${MODELS.toLocaleString('en-US')} models | ${rolling.toFixed(
      1,
    )} ms |`,
    `| next steps of one model, with the fewest to the next grade | ${(
      stepping / some.length
    ).toFixed(2)} ms |`,
    '',
  ].join('\n'),
);
