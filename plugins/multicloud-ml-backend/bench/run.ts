/**
 * What the backend costs with a fleet of 10,000 models, on every database that the machine has. Start it with
 * `yarn bench multicloud-ml-backend`, or from this package with
 * `node --require @backstage/cli-node/config/nodeTransform.cjs bench/run.ts`.
 */
import { mockServices } from '@backstage/backend-test-utils';
import type { AssessmentInput } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  createSiteDirectory,
  createStandard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { AssessmentStore } from '../src/assessment/AssessmentStore';
import { Assessor } from '../src/assessment/Assessor';
import { readCostSettings } from '../src/config/readCostSettings';
import { InputSource } from '../src/assessment/InputSource';
import { loadGenerator } from './loadGenerator';
import { get, p95, percentile, timed } from './measure';
import { openDatabases, settleDatabase } from './openDatabases';
import { TEAM_SIZE, seedFleet, seedModels } from './seedFleet';
import { startServer } from './startServer';

const MODELS = 10_000;
const ROUNDS = 5;

async function measureAssessing(knex: Knex, inputs: AssessmentInput[]) {
  const now = new Date();
  const settings = {
    standard: createStandard(),
    sites: createSiteDirectory(),
    profiles: new Map([['platform', {}]]),
    modelFilter: {},
    drillFiles: [],
    exemptionFiles: [],
    staleAfterHours: 24,
    costs: readCostSettings(mockServices.rootConfig()),
    history: { retentionDays: 400 },
    joins: { names: [] },
    notifications: {},
    version: 'bench',
  };
  const assessor = new Assessor(
    new InputSource(knex, settings),
    new AssessmentStore(knex, settings.standard),
    {
      context: settings,
      annotateCost: true,
      clock: () => now,
      onProjectionsChanged: async () => {},
    },
  );
  const changed: number[] = [];
  const unchanged: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await seedModels(knex, inputs, `revision ${round}`);
    changed.push(await timed(() => assessor.refresh()));
    unchanged.push(await timed(() => assessor.refresh()));
  }
  return {
    first: changed[0],
    changed: percentile(changed.slice(1), 0.5),
    unchanged: percentile(unchanged, 0.5),
  };
}

async function measureHttp(knex: Knex, visibleRefs: string[]) {
  const server = await startServer(knex, visibleRefs);
  const card = (group: string) =>
    `${server.url}/teams/group/default/${group}/scorecard`;
  const every = async () => ({
    team50: await p95(card('team-0')),
    team500: await p95(card('division-0')),
    team10000: await p95(card('all')),
    page: await p95(`${server.url}/models`),
    facets: await p95(`${server.url}/models/facets`),
    facetsOfTwo: await p95(
      `${server.url}/models/facets?tier=T1&tier=T2&provider=gcp`,
    ),
    fleet: await p95(`${server.url}/fleet`),
    teams: await p95(`${server.url}/teams`),
    sites: await p95(`${server.url}/sites`),
    adherence: await p95(`${server.url}/standard/adherence`),
    model: await p95(`${server.url}/models/component/default/model-0`),
  });
  const all = await every();
  server.mode.read = 'conditions';
  const first = await timed(() => get(`${server.url}/models`));
  const conditions = await every();
  server.mode.read = 'all';
  const exported = await timed(() => get(`${server.url}/models/export`));
  await server.stop();
  return { all, first, conditions, exported };
}

function row(what: string, ms: number, limit?: number) {
  const asked = limit === undefined ? '' : `≤ ${limit} ms`;
  process.stdout.write(`| ${what} | ${ms.toFixed(1)} ms | ${asked} |\n`);
}

async function run() {
  const now = new Date();
  const { generateModels } = loadGenerator();
  const inputs = generateModels(MODELS, { now, teams: MODELS / TEAM_SIZE });
  const refs = inputs.map(input => input.entityRef);
  for await (const { name, knex } of openDatabases()) {
    process.stdout.write(
      `\n### ${name}, ${MODELS} models\n\n| what | figure | asked |\n| --- | --- | --- |\n`,
    );
    await seedFleet(knex, inputs, now);
    const assessing = await measureAssessing(knex, inputs);
    row('assess all, nothing stored before', assessing.first);
    row('assess all, every one changed (median)', assessing.changed, 1500);
    row('assess all, none changed (median)', assessing.unchanged, 400);
    await settleDatabase(knex);
    const http = await measureHttp(knex, refs);
    row('export of all models, once', http.exported);
    for (const [who, figures] of [
      ['may see all', http.all],
      ['has conditions', http.conditions],
    ] as const) {
      if (who === 'has conditions') {
        row(`first request of a caller who ${who}`, http.first, 500);
      }
      row(`scorecard of 50, caller ${who} (p95)`, figures.team50, 12);
      row(`scorecard of 500, caller ${who} (p95)`, figures.team500, 15);
      row(`scorecard of 10,000, caller ${who} (p95)`, figures.team10000, 50);
      row(`first page of models, caller ${who} (p95)`, figures.page, 25);
      row(`facets, caller ${who} (p95)`, figures.facets, 50);
      row(`facets, two filters, caller ${who} (p95)`, figures.facetsOfTwo, 50);
      row(`the fleet, caller ${who} (p95)`, figures.fleet, 50);
      row(`first page of teams, caller ${who} (p95)`, figures.teams, 50);
      row(`sites, caller ${who} (p95)`, figures.sites, 50);
      row(`adherence, caller ${who} (p95)`, figures.adherence, 50);
      row(`one model, caller ${who} (p95)`, figures.model);
    }
  }
}

run().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
