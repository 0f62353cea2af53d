import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  type PolicyDecision,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  RESOURCE_TYPE_MODEL,
  exemptionApprovePermission,
  exemptionRequestPermission,
  multicloudMlPermissions,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import request from 'supertest';
import { ExamplePolicy } from '../__testUtils__/ExamplePolicy';
import { BOUND, GROUPS, model } from '../__testUtils__/organisation';
import { BASE, startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);
const DOCS = join(__dirname, '../../../../docs/permissions.md');
const SOURCE = join(__dirname, '../__testUtils__/ExamplePolicy.ts');

const PEOPLE: Record<string, string[]> = {
  'user:default/ann': ['user:default/ann', 'group:default/fraud'],
  'user:default/bob': ['user:default/bob', 'group:default/fraud'],
  'user:default/eve': ['user:default/eve', 'group:default/risk'],
};

/** What the policy decides for each person, asked as the permission backend asks it. */
async function decisions() {
  const policy = new ExamplePolicy();
  const found = new Map<string, PolicyDecision>();
  for (const [userEntityRef, ownershipEntityRefs] of Object.entries(PEOPLE)) {
    for (const permission of [
      exemptionRequestPermission,
      exemptionApprovePermission,
    ]) {
      found.set(
        `${userEntityRef} ${permission.name}`,
        await policy.handle(
          { permission },
          {
            credentials: mockCredentials.user(userEntityRef),
            info: { userEntityRef, ownershipEntityRefs },
          },
        ),
      );
    }
  }
  return found;
}

describe('the example policy', () => {
  it('is the one in the documentation, which names every permission', async () => {
    const docs = await readFile(DOCS, 'utf8');
    const source = await readFile(SOURCE, 'utf8');
    // Line breaks are the formatter's, which knows the length of the package's name.
    const plain = (text: string) => text.replace(/,?\s+/g, '');
    expect(plain(docs)).toContain(
      plain(
        source.replace(
          `'..'`,
          `'@multicloud-ml/backstage-plugin-multicloud-ml-backend'`,
        ),
      ),
    );
    for (const permission of multicloudMlPermissions) {
      expect(docs).toMatch(
        new RegExp(
          `\`${permission.name}\` +\\| ${
            isResourcePermission(permission, RESOURCE_TYPE_MODEL) ? 'yes' : 'no'
          } `,
        ),
      );
    }
  });

  it('lets owners request, owners approve but not of T1, and risk approve all', async () => {
    const plugin = await startPlugin({
      entities: [
        ...GROUPS,
        model('critical', 'fraud', { ...BOUND, tier: 'T1' }),
        model('ordinary', 'fraud', { ...BOUND, tier: 'T3' }),
        model('others', 'growth', { ...BOUND, tier: 'T3' }),
      ],
    });
    await plugin.reconcile();
    const decided = await decisions();
    plugin.policy.exemptions = (user, permission) => {
      const decision = decided.get(`${user} ${permission}`);
      if (!decision) {
        throw new Error(`nothing is decided for ${user} about ${permission}`);
      }
      return decision;
    };
    const as = (name: string) =>
      mockCredentials.user.header(`user:default/${name}`);
    const ask = (name: string, target: string, covers: string) =>
      request(plugin.server)
        .post(`${BASE}/models/component/default/${target}/exemptions`)
        .set('Authorization', as(name))
        .send({
          covers,
          reason: 'Later.',
          until: new Date().toISOString().slice(0, 10),
        });
    const approve = (name: string, id: string) =>
      request(plugin.server)
        .post(`${BASE}/exemptions/${id}/approve`)
        .set('Authorization', as(name));

    const critical = await ask('ann', 'critical', 'D10');
    const ordinary = await ask('ann', 'ordinary', 'D10');
    expect([critical.status, ordinary.status]).toEqual([201, 201]);
    expect((await ask('ann', 'others', 'D10')).status).toBe(403);

    const decidable = async (name: string) => {
      const { body } = await request(plugin.server)
        .get(`${BASE}/exemptions`)
        .set('Authorization', as(name));
      return body.items
        .filter((one: { mayDecide: boolean }) => one.mayDecide)
        .map((one: { title: string }) => one.title)
        .sort();
    };
    expect(await decidable('ann')).toEqual([]);
    expect(await decidable('bob')).toEqual(['ordinary']);
    expect(await decidable('eve')).toEqual(['critical', 'ordinary']);

    expect((await approve('bob', critical.body.id)).status).toBe(403);
    expect((await approve('bob', ordinary.body.id)).status).toBe(200);
    expect((await approve('eve', critical.body.id)).status).toBe(200);
    await plugin.stop();
  });
});
