/**
 * What history costs: to keep it, and to read it back, with a fleet of 10,000 models (or as many as `BENCH_MODELS` says)
 * of which a tenth changed on each of the last thirty days. Start it with `yarn bench history`.
 */
import { mockServices } from '@backstage/backend-test-utils';
import type { AssessmentInput } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { AssessmentStore } from '../src/assessment/AssessmentStore';
import { Assessor } from '../src/assessment/Assessor';
import { InputSource } from '../src/assessment/InputSource';
import { readSettings } from '../src/config/readSettings';
import { loadGenerator } from './loadGenerator';
import { p95, percentile, timed } from './measure';
import { openDatabases, settleDatabase } from './openDatabases';
import { TEAM_SIZE, seedFleet, seedModels } from './seedFleet';
import { seedHistory } from './seedHistory';
import { startServer } from './startServer';

const MODELS = Number(process.env.BENCH_MODELS ?? 10_000);
const ROUNDS = 4;

/** Assesses all under a Standard of which one figure is another each time. */
async function regrade(knex: Knex, round: number, now: Date): Promise<number> {
  const settings = readSettings(
    mockServices.rootConfig({
      data: {
        multicloudMl: {
          profiles: { platform: {} },
          standard: { weights: { P1: 25 - round, P2: 15 + round } },
        },
      },
    }),
  );
  const assessor = new Assessor(
    new InputSource(knex, settings),
    new AssessmentStore(knex, settings.standard),
    {
      context: settings,
      clock: () => now,
      onProjectionsChanged: async () => {},
    },
  );
  return timed(() => assessor.refresh());
}

async function measureKeeping(
  knex: Knex,
  inputs: AssessmentInput[],
  now: Date,
) {
  const first = await regrade(knex, 0, now);
  await seedModels(knex, inputs, 'again');
  const unmoved = await regrade(knex, 0, now);
  const moved: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    moved.push(await regrade(knex, round, now));
  }
  return { first, unmoved, moved: percentile(moved, 0.5) };
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
      `\n### History, ${name}, ${MODELS} models\n\n| what | figure | asked |\n| --- | --- | --- |\n`,
    );
    await seedFleet(knex, inputs, now);
    const keeping = await measureKeeping(knex, inputs, now);
    row('assess all, each for the first time', keeping.first);
    row('assess all, none of which stands otherwise', keeping.unmoved, 1500);
    row('assess all after an edit of the Standard', keeping.moved, 1500);
    const server = await startServer(knex, refs);
    const measure = async (when: string) => {
      const team = (group: string, what: string) =>
        p95(`${server.url}/teams/group/default/${group}/${what}`);
      for (const what of ['scorecard', 'trend']) {
        row(`${what} of 50, ${when}`, await team('team-0', what), 12);
        row(`${what} of 500, ${when}`, await team('division-0', what), 15);
        row(`${what} of all, ${when}`, await team('all', what), 50);
      }
      row(`trend of the fleet, ${when}`, await p95(`${server.url}/trend`), 50);
      row(
        `what changed in the fleet, ${when}`,
        await p95(`${server.url}/history`),
        50,
      );
      for (const group of ['team-0', 'all']) {
        row(
          `what changed in ${group}, ${when}`,
          await p95(`${server.url}/history?team=group:default/${group}`),
          50,
        );
      }
      row(
        `history of one model, ${when}`,
        await p95(`${server.url}/models/component/default/model-0/history`),
      );
    };
    const kept = await seedHistory(knex, now);
    await settleDatabase(knex);
    process.stdout.write(
      `| transitions of the last thirty days | ${kept} | |\n`,
    );
    await measure('caller may see all (p95)');
    server.mode.read = 'conditions';
    await measure('caller has conditions (p95)');
    await server.stop();
  }
}

run().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
