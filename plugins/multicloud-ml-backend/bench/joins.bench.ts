/**
 * What joining takes with 10,000 sightings of three sources, on every database that the machine has. Start it with
 * `yarn bench joins`.
 */
import type { ObservedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { InventoryStore } from '../src/inventory/InventoryStore';
import { JoinStore } from '../src/joins/JoinStore';
import { Joiner } from '../src/joins/Joiner';
import { OwnRefs } from '../src/joins/OwnRefs';
import { percentile, timed } from './measure';
import { openDatabases } from './openDatabases';

const MODELS = 4000;
const VERSIONS = 10;
const ROUNDS = 5;
/** Every model is registered, three of four are in SageMaker too, and as many on a cluster. */
const SHARE = 4;

const bucketOf = (model: number, version: number) =>
  `s3://np-models/team-${model % 50}/model-${model}/${version}`;

const versions = Array.from({ length: VERSIONS }, (_, index) => index + 1);

function toModel(
  externalId: string,
  more: Partial<ObservedModel>,
): ObservedModel {
  return { externalId, name: externalId, facts: {}, deployments: [], ...more };
}

function sightings(): Record<string, ObservedModel[]> {
  const models = Array.from({ length: MODELS }, (_, index) => index);
  const elsewhere = models.filter(index => index % SHARE !== 0);
  return {
    'mlflow/prod': models.map(index =>
      toModel(`model-${index}`, {
        artifactUris: versions.map(version => bucketOf(index, version)),
        digests: versions.map(version => `sha256:${index}-${version}`),
      }),
    ),
    'sagemaker/prod': elsewhere.map(index =>
      toModel(`arn:aws:sagemaker:eu-west-1:1:model-package-group/m-${index}`, {
        digests: [`sha256:${index}-${VERSIONS}`],
      }),
    ),
    'kserve/prod': elsewhere.map(index =>
      toModel(`clusters/aws/ml/namespaces/n/inferenceservices/m-${index}`, {
        sourceUris: [`${bucketOf(index, VERSIONS)}/model`],
      }),
    ),
  };
}

function row(what: string, ms: number) {
  process.stdout.write(`| ${what} | ${ms.toFixed(1)} ms |\n`);
}

async function run() {
  for await (const { name, knex } of openDatabases()) {
    const inventory = new InventoryStore(knex);
    const joiner = new Joiner(
      knex,
      new JoinStore(knex),
      new OwnRefs(knex, { byRefs: async () => new Map() }, []),
      [],
    );
    const report = (source: string, models: ObservedModel[], hour: number) => {
      const at = new Date(Date.UTC(2026, 10, 20, hour)).toISOString();
      return inventory.report(source, 'all', models, { at, lastSeenAt: at });
    };
    const sources = Object.entries(sightings());
    for (const [index, [source, models]] of sources.entries()) {
      await report(source, models, index);
    }
    process.stdout.write(
      `\n### ${name}, ${
        sources.flatMap(([, models]) => models).length
      } sightings of ${
        sources.length
      } sources\n\n| what | figure |\n| --- | --- |\n`,
    );
    row('join all, none joined before', await timed(() => joiner.joinIfDue()));
    const changed: number[] = [];
    const unchanged: number[] = [];
    const decided: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const digests = [`sha256:new-${round}`];
      await report('mlflow/prod', [toModel('model-1', { digests })], 10);
      changed.push(await timed(() => joiner.joinIfDue()));
      unchanged.push(await timed(() => joiner.joinIfDue()));
      const choice = { source: 'mlflow/prod', externalId: `model-${round}` };
      decided.push(
        await timed(() =>
          joiner.decide({
            ...choice,
            as: 'join',
            entityRef: `component:default/model-${round + 100}`,
            by: 'user:default/ann',
            at: '2026-11-21T00:00:00.000Z',
          }),
        ),
      );
    }
    row('join after one has changed (median)', percentile(changed, 0.5));
    row('find nothing to join (median)', percentile(unchanged, 0.5));
    row('a decision by hand (median)', percentile(decided, 0.5));
    const [{ total }] = await knex('inventory_models').countDistinct({
      total: 'entity_ref',
    });
    process.stdout.write(`\n${total} models.\n`);
  }
}

run().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
