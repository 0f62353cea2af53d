import {
  type PermissionCondition,
  type PermissionCriteria,
  AuthorizeResult,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import fc from 'fast-check';
import { TIERS } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { GROUPS, model } from '../../__testUtils__/organisation';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { testParts } from '../../__testUtils__/testParts';
import { modelConditions } from '../../permissions';
import { loadModelResources } from '../../permissions/loadModelResources';
import { modelRuleset } from '../../permissions/modelRuleset';
import { scopeTest } from '../../permissions/scopeTest';
import { restrictToCost } from './CostScope';

jest.setTimeout(120_000);
const databases = testDatabases();

type Criteria = PermissionCriteria<PermissionCondition>;

function nonEmpty([first, ...more]: Criteria[]): [Criteria, ...Criteria[]] {
  return [first, ...more];
}

const OWNERS = ['fraud', 'growth', 'nobody'];
const criteria = fc.letrec<{ any: Criteria }>(tie => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc
      .subarray(OWNERS.map(owner => `group:default/${owner}`))
      .map(claims => modelConditions.isOwner({ claims })),
    fc.subarray([...TIERS]).map(tiers => modelConditions.hasTier({ tiers })),
    tie('any').map(not => ({ not })),
    fc
      .array(tie('any'), { minLength: 1, maxLength: 3 })
      .map(parts => ({ allOf: nonEmpty(parts) })),
    fc
      .array(tie('any'), { minLength: 1, maxLength: 3 })
      .map(parts => ({ anyOf: nonEmpty(parts) })),
  ),
})).any;

describe.each(databases.eachSupportedId())('a decision on %s', id => {
  it('lets through, in SQL and in memory, exactly what its rules let through one by one', async () => {
    const { knex, catalogSync } = await testParts(await databases.init(id), {
      entities: [
        ...GROUPS,
        ...[...TIERS, undefined].flatMap(tier =>
          [...OWNERS, 'unowned'].map(owner =>
            model(`${owner}-${tier ?? 'none'}`.toLowerCase(), owner, { tier }),
          ),
        ),
      ],
    });
    await catalogSync.reconcile();
    await knex('assessments')
      .whereLike('owner_ref', '%unowned')
      .update({ owner_ref: null });
    const refs: string[] = await knex('assessments').pluck('entity_ref');
    const resources = await loadModelResources(knex, refs);
    const isAuthorized = createConditionAuthorizer(modelRuleset);
    const toCriteria = createConditionTransformer(modelRuleset);

    await fc.assert(
      fc.asyncProperty(criteria, async conditions => {
        const found: string[] = await restrictToCost(
          knex('assessments'),
          knex,
          { kind: 'some', criteria: toCriteria(conditions) },
        ).pluck('entity_ref');
        const expected = refs.filter((_, index) =>
          isAuthorized(
            {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'multicloud-ml',
              resourceType: 'multicloud-ml-model',
              conditions,
            },
            resources[index],
          ),
        );
        expect(found.sort()).toEqual(expected.sort());

        const passes = scopeTest({
          kind: 'some',
          criteria: toCriteria(conditions),
        });
        const inMemory = refs.filter((_, index) => {
          const { ownerRef = '', tier } = resources[index] ?? { tier: 'T4' };
          return passes({ ownerRef, tier: TIERS.indexOf(tier) + 1 });
        });
        expect(inMemory.sort()).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('lets nothing through that asks for any of nothing', async () => {
    const { knex } = await testParts(await databases.init(id));
    const { sql } = restrictToCost(knex('assessments'), knex, {
      kind: 'some',
      criteria: JSON.parse('{"anyOf":[]}'),
    }).toSQL();
    expect(sql).toContain('1 = 0');
  });
});
