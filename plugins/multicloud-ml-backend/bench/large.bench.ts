/**
 * What ten times as many models cost: pages, memory, and a change of the Standard, on every database that the machine has.
 * Start it with `yarn bench large`; `BENCH_SIZES=10000,50000` takes other sizes.
 */
import { mockServices } from '@backstage/backend-test-utils';
import { createStandard } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { AssessmentStore } from '../src/assessment/AssessmentStore';
import { Assessor } from '../src/assessment/Assessor';
import { InputSource } from '../src/assessment/InputSource';
import { type Settings, readSettings } from '../src/config/readSettings';
import { loadGenerator } from './loadGenerator';
import { p95, timed } from './measure';
import { openDatabases, settleDatabase } from './openDatabases';
import { readMeanwhile } from './readMeanwhile';
import { TEAM_SIZE, seedFleet } from './seedFleet';
import { startServer } from './startServer';

const SIZES = (process.env.BENCH_SIZES ?? '10000,100000')
  .split(',')
  .map(Number);
const REQUESTS = 100;

const PATHS: Array<[string, string]> = [
  ['first page of models', '/models'],
  [
    'page of models, two filters',
    '/models?tier=T1&provider=gcp&recovery=at-risk',
  ],
  ['page of models, text', '/models?text=model-77&sort=title'],
  ['facets', '/models/facets'],
  ['facets, two filters', '/models/facets?tier=T1&tier=T2&provider=gcp'],
  ['scorecard of 50', '/teams/group/default/team-0/scorecard'],
  ['scorecard of 500', '/teams/group/default/division-0/scorecard'],
  ['scorecard of all', '/teams/group/default/all/scorecard'],
  ['the fleet', '/fleet'],
  ['first page of teams', '/teams'],
  ['sites', '/sites'],
  ['adherence', '/standard/adherence'],
];
const READ_MEANWHILE = [
  'first page of models',
  'scorecard of 50',
  'scorecard of 500',
];

interface Figures {
  all: Map<string, number>;
  conditions: Map<string, number>;
  /** MiB of heap that the backend has in use once every page was read. */
  heap: number;
  regrade: number;
  alone: Map<string, number>;
  meanwhile: Map<string, number>;
}

function heapInUse(): number {
  global.gc?.();
  global.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function assessorFor(knex: Knex, settings: Settings, now: Date): Assessor {
  return new Assessor(
    new InputSource(knex, settings),
    new AssessmentStore(knex, settings.standard),
    {
      context: settings,
      annotateCost: true,
      clock: () => now,
      onProjectionsChanged: async () => {},
    },
  );
}

async function seed(knex: Knex, models: number, now: Date): Promise<void> {
  const { generateModels } = loadGenerator();
  await seedFleet(
    knex,
    generateModels(models, { now, teams: models / TEAM_SIZE }),
    now,
  );
}

async function measurePaths(url: string): Promise<Map<string, number>> {
  const figures = new Map<string, number>();
  for (const [name, path] of PATHS) {
    figures.set(name, await p95(`${url}${path}`, REQUESTS));
  }
  return figures;
}

async function measure(knex: Knex, models: number): Promise<Figures> {
  const now = new Date();
  await seed(knex, models, now);
  const settings: Settings = {
    ...readSettings(mockServices.rootConfig()),
    profiles: new Map([['platform', {}]]),
    version: 'first',
  };
  await assessorFor(knex, settings, now).refresh();
  await settleDatabase(knex);
  const refs: string[] = await knex('assessments').pluck('entity_ref');

  const before = heapInUse();
  const server = await startServer(knex, []);
  const all = await measurePaths(server.url);
  const heap = heapInUse() - before;

  const urls = PATHS.filter(([name]) => READ_MEANWHILE.includes(name)).map(
    ([, path]) => `${server.url}${path}`,
  );
  const named = (times: number[]) =>
    new Map(times.map((time, index) => [READ_MEANWHILE[index], time]));
  const alone = named(
    await readMeanwhile(
      urls,
      () => new Promise(resolve => setTimeout(resolve, 5000)),
    ),
  );
  const edited: Settings = {
    ...settings,
    version: 'edited',
    standard: createStandard({ leastCoverage: 50 }),
  };
  let regrade = 0;
  const meanwhile = named(
    await readMeanwhile(urls, async () => {
      regrade = await timed(() => assessorFor(knex, edited, now).refresh());
    }),
  );
  await server.stop();

  const restricted = await startServer(knex, refs);
  restricted.mode.read = 'conditions';
  const conditions = await measurePaths(restricted.url);
  await restricted.stop();
  return { all, conditions, heap, regrade, alone, meanwhile };
}

function print(name: string, figures: Figures[]): void {
  const line = (cells: string[]) =>
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  const ms = (values: number[]) => [
    ...values.map(value => `${value.toFixed(1)} ms`),
    `${(values[values.length - 1] / values[0]).toFixed(1)} ×`,
  ];
  process.stdout.write(`\n### ${name}\n\n`);
  line(['what (p95)', ...SIZES.map(size => `${size} models`), 'ratio']);
  line(['---', ...SIZES.map(() => '---:'), '---:']);
  for (const who of ['all', 'conditions'] as const) {
    for (const [path] of PATHS) {
      line([
        `${path}, caller ${who === 'all' ? 'sees all' : 'with conditions'}`,
        ...ms(figures.map(one => one[who].get(path) ?? NaN)),
      ]);
    }
  }
  line([
    'heap in use, every page read',
    ...figures.map(one => `${one.heap.toFixed(0)} MiB`),
    '',
  ]);
  line([
    'all graded again under an edited Standard',
    ...figures.map(one => `${(one.regrade / 1000).toFixed(1)} s`),
    '',
  ]);
  for (const path of READ_MEANWHILE) {
    line([
      `${path} meanwhile, and before`,
      ...figures.map(
        one =>
          `${one.meanwhile.get(path)?.toFixed(1)}, ${one.alone
            .get(path)
            ?.toFixed(1)} ms`,
      ),
      '',
    ]);
  }
}

async function run() {
  const byDatabase = new Map<string, Figures[]>();
  for (const size of SIZES) {
    for await (const { name, knex } of openDatabases()) {
      process.stderr.write(`${name}, ${size} models …\n`);
      const own = byDatabase.get(name) ?? [];
      byDatabase.set(name, [...own, await measure(knex, size)]);
    }
  }
  byDatabase.forEach((figures, name) => print(name, figures));
}

run().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  // A server may still be open.
  process.exit(1);
});
