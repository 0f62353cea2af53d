/**
 * What the pages about costs take with 10,000 models, 24 months and 3 sites, on every database that the machine has.
 * Start it with `yarn bench costs`.
 */
import { mockServices } from '@backstage/backend-test-utils';
import { AssessmentStore } from '../src/assessment/AssessmentStore';
import { Assessor } from '../src/assessment/Assessor';
import { InputSource } from '../src/assessment/InputSource';
import { readSettings } from '../src/config/readSettings';
import { loadGenerator } from './loadGenerator';
import { get, p95, timed } from './measure';
import { openDatabases } from './openDatabases';
import { seedCosts } from './seedCosts';
import { TEAM_SIZE, seedFleet } from './seedFleet';
import { type BenchMode, startServer } from './startServer';

const MODELS = 10_000;
const LIMIT = 50;
const TEAMS = [
  ['50', 'team-0'],
  ['500', 'division-0'],
  ['10,000', 'all'],
] as const;

const CALLERS: Array<{ who: string; mode: BenchMode }> = [
  { who: 'sees all', mode: { read: 'all', cost: 'all' } },
  {
    who: 'has conditions on the catalog',
    mode: { read: 'conditions', cost: 'all' },
  },
  {
    who: 'has conditions on costs, by owner',
    mode: { read: 'all', cost: 'owners' },
  },
  {
    who: 'has conditions on costs, by tier',
    mode: { read: 'all', cost: 'tiers' },
  },
];

function row(what: string, ms: number, limit?: number) {
  const asked = limit === undefined ? '' : `≤ ${limit} ms`;
  process.stdout.write(`| ${what} | ${ms.toFixed(1)} ms | ${asked} |\n`);
}

async function run() {
  const now = new Date();
  const { generateModels } = loadGenerator();
  const inputs = generateModels(MODELS, { now, teams: MODELS / TEAM_SIZE });
  for await (const { name, knex } of openDatabases()) {
    process.stdout.write(
      `\n### ${name}, ${MODELS} models, 24 months, 3 sites\n\n| what | p95 | asked |\n| --- | --- | --- |\n`,
    );
    await seedFleet(knex, inputs, now);
    const settings = readSettings(mockServices.rootConfig());
    const assessor = new Assessor(
      new InputSource(knex, settings),
      new AssessmentStore(knex, settings.standard),
      {
        context: settings,
        clock: () => now,
        onProjectionsChanged: async () => {},
      },
    );
    await assessor.refresh();
    await seedCosts(knex, inputs, now);
    const server = await startServer(
      knex,
      inputs.map(input => input.entityRef),
    );
    for (const { who, mode } of CALLERS) {
      Object.assign(server.mode, mode);
      if (mode.read === 'conditions') {
        const first = await timed(() => get(`${server.url}/costs`));
        row(`first request of a caller who ${who}`, first);
      }
      for (const [size, group] of TEAMS) {
        const url = `${server.url}/costs?team=group:default/${group}`;
        row(`team of ${size}, caller ${who}`, await p95(url), LIMIT);
      }
      row(`fleet, caller ${who}`, await p95(`${server.url}/costs`), LIMIT);
      const page = `${server.url}/models/component/default/model-1/cost`;
      row(`one model, caller ${who}`, await p95(page));
    }
    Object.assign(server.mode, CALLERS[0].mode);
    row('first page of models', await p95(`${server.url}/models`), 25);
    row(
      'unattributed, first page',
      await p95(`${server.url}/costs/unattributed`),
    );
    row(
      'export of the fleet, once',
      await timed(() => get(`${server.url}/costs/export`)),
    );
    await server.stop();
  }
}

run().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
