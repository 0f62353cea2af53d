import { applyProjection, projectDeclared } from './applyProjection';
import { withWarnings } from './toStatusItems';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'm', labels: { team: 'risk' } },
};

describe('what is written on a model', () => {
  it('writes what is known, and nothing for what is not', () => {
    expect(
      applyProjection(entity, {
        provider: 'aws',
        monthlyCost: '8420 USD',
        portability: 'withheld',
        recovery: 'unknown',
      }).metadata,
    ).toEqual({
      name: 'm',
      annotations: {
        'multicloud-ml.io/provider': 'aws',
        'multicloud-ml.io/monthly-cost': '8420 USD',
      },
      labels: {
        team: 'risk',
        'multicloud-ml.io/portability': 'withheld',
        'multicloud-ml.io/recovery': 'unknown',
      },
    });
  });

  it('is the primary deployment before there is an assessment, and never a grade', () => {
    expect(
      projectDeclared({
        tier: 'T1',
        monthlyCost: { amount: 8424, currency: 'USD' },
        deployments: [
          { role: 'standby', provider: 'gcp', region: 'asia-southeast1' },
          { role: 'primary', provider: 'aws', region: 'ap-southeast-1' },
        ],
      }),
    ).toEqual({
      provider: 'aws',
      region: 'ap-southeast-1',
      monthlyCost: '8420 USD',
      tier: 'T1',
    });
    expect(
      projectDeclared({ deployments: [{ provider: 'aws' }] }).provider,
    ).toBeUndefined();
  });

  it('carries at most 100 warnings and says how many there are more', () => {
    const problems = Array.from({ length: 250 }, (_, index) => ({
      path: `p${index}`,
      message: `message ${index}`,
    }));
    const items = withWarnings(entity, problems).status?.items ?? [];
    expect(items).toHaveLength(101);
    expect(items[100].message).toContain('150 more problems');
    expect(withWarnings(entity, [])).toBe(entity);
  });
});
