import type { AssessmentInput } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import {
  addDays,
  daysOf,
  monthsBefore,
  periodTo,
} from '../src/cost/queries/days';

/** Provider, region, service and method of a deployment's bill. */
const SITES = [
  ['aws', 'ap-southeast-1', 'Amazon SageMaker', 'resource'],
  ['gcp', 'asia-southeast1', 'Vertex AI', 'tag'],
  ['azure', 'southeastasia', 'Azure Machine Learning', 'parent'],
  ['aws', 'us-east-1', 'Amazon Elastic Kubernetes Service', 'allocated'],
  ['gcp', 'asia-southeast2', 'Kubernetes Engine', 'tag'],
] as const;
const SITES_PER_MODEL = 3;
const MONTHS = 24;
const DAYS = 100;
/** Days are only read for one model at a time; this many models have them. */
const MODELS_WITH_DAYS = 500;
const REST_ITEMS = 5000;
const CURRENCIES = ['USD', 'USD', 'USD', 'USD', 'SGD'];

/** Writes the tables that are derived from bills: two years of costs at three sites for every model. Synthetic. */
export async function seedCosts(
  knex: Knex,
  inputs: AssessmentInput[],
  now: Date,
): Promise<void> {
  const asOf = addDays(now.toISOString().slice(0, 10), -1);
  const current = inputs.flatMap((input, index) =>
    Array.from({ length: SITES_PER_MODEL }, (_, site) =>
      currentRows(input.entityRef, index, site),
    ).flat(),
  );
  await knex.batchInsert('cost_model_current', current, 400);
  const shared =
    'entity_ref, deployment, role, provider, region, service, source, method, split, currency, tax';
  const months = Array.from({ length: MONTHS }, (_, ago) =>
    monthsBefore(asOf, ago),
  );
  for (const month of months) {
    await knex.raw(
      `insert into cost_model_months (${shared}, month, effective_hi, effective_lo, billed_hi, billed_lo)
       select ${shared}, ?, effective_hi, effective_lo, billed_hi, billed_lo from cost_model_current`,
      [month],
    );
  }
  await knex.raw(
    `insert into cost_team_months (owner_ref, month, provider, currency, tax, effective_hi, effective_lo, billed_hi, billed_lo)
     select coalesce(assessments.owner_ref, ''), month, m.provider, currency, tax,
       sum(effective_hi), sum(effective_lo), sum(billed_hi), sum(billed_lo)
     from cost_model_months as m join assessments on assessments.entity_ref = m.entity_ref
     group by 1, 2, 3, 4, 5`,
  );
  const withDays = inputs
    .slice(0, MODELS_WITH_DAYS)
    .map(input => input.entityRef);
  for (const day of daysOf({ from: addDays(asOf, 1 - DAYS), to: asOf })) {
    await knex.raw(
      `insert into cost_model_days (${shared}, day, effective_hi, effective_lo, billed_hi, billed_lo, hours)
       select ${shared}, ?, effective_hi / 30, 0, billed_hi / 30, 0, 24 from cost_model_current
       where entity_ref in (${withDays.map(() => '?').join(', ')})`,
      [day, ...withDays],
    );
  }
  await seedCoverage(knex, asOf, now);
  await seedRest(knex, inputs);
  await knex.raw('analyze');
}

function currentRows(entityRef: string, index: number, site: number) {
  const [provider, region, service, method] =
    SITES[(index + site) % SITES.length];
  const amount = 1_000_000 * (((index * 7919 + site * 104_729) % 9000) + 1);
  const row = {
    entity_ref: entityRef,
    deployment: ['primary', 'standby', 'replica'][site],
    role: ['primary', 'standby', 'replica'][site],
    provider,
    region,
    service,
    source: `focus/${provider}`,
    method,
    split: method === 'parent' ? 'hours' : '',
    currency: CURRENCIES[index % CURRENCIES.length],
    tax: 0,
    effective_hi: amount,
    effective_lo: (index * 123_457) % 1_000_000_000_000,
    billed_hi: amount,
    billed_lo: 0,
    previous_effective_hi: amount - ((index % 11) - 5) * 1000 * site,
    previous_effective_lo: 0,
    previous_billed_hi: amount,
    previous_billed_lo: 0,
    hours: 720,
    previous_hours: 720,
    first_day: '2024-12-01',
  };
  return index % 10 === 0
    ? [row, { ...row, tax: 1, effective_hi: amount / 10 }]
    : [row];
}

async function seedCoverage(knex: Knex, asOf: string, now: Date) {
  for (const [index, provider] of ['aws', 'gcp', 'azure'].entries()) {
    const source = `focus/${provider}`;
    await knex('cost_as_of').insert({
      source,
      provider,
      first_day: '2024-11-01',
      as_of: asOf,
      delivered_at: now.toISOString(),
    });
    await knex.batchInsert(
      'cost_parts',
      daysOf(periodTo(asOf)).flatMap(day =>
        Array.from({ length: 50 }, (_, account) => ({
          scope: index * 50 + account,
          source,
          provider,
          day,
          delivery_id: 1,
        })),
      ),
      400,
    );
    await knex.batchInsert(
      'cost_deliveries',
      Array.from({ length: MONTHS }, (_, ago) => ({
        id: index * MONTHS + ago + 1,
        source,
        key: monthsBefore(asOf, ago),
        fingerprint: 'x',
        delivered_at: now.toISOString(),
        read_at: new Date(now.getTime() - ago * 1000).toISOString(),
        state: 'read',
        rows: 1,
        bad_rows: 0,
        problems: '[]',
      })),
      100,
    );
  }
}

async function seedRest(knex: Knex, inputs: AssessmentInput[]) {
  const items = Array.from({ length: REST_ITEMS }, (_, index) => index + 1);
  await knex.batchInsert(
    'cost_items',
    items.map(id => ({
      id,
      hash: String(id),
      provider: 'aws',
      service: 'Amazon SageMaker',
      machine_learning: 1,
      tax: 0,
      content: JSON.stringify({
        provider: 'aws',
        service: 'Amazon SageMaker',
        resourceId: `arn:aws:sagemaker:eu-west-1:111122223333:endpoint/e${id}`,
        machineLearning: true,
        tax: false,
      }),
      method: id % 2 ? 'pool' : 'unattributed',
    })),
    400,
  );
  await knex.batchInsert(
    'cost_rest_current',
    items.map(id => ({
      item_id: id,
      method: id % 2 ? 'pool' : 'unattributed',
      group_ref: id % 2 ? inputs[id % inputs.length].ownerRef ?? '' : '',
      source: 'focus/aws',
      currency: 'USD',
      tax: 0,
      effective_hi: id * 1_000_000,
      effective_lo: id,
      billed_hi: id * 1_000_000,
      billed_lo: 0,
      previous_effective_hi: 0,
      previous_effective_lo: 0,
      previous_billed_hi: 0,
      previous_billed_lo: 0,
    })),
    400,
  );
}
