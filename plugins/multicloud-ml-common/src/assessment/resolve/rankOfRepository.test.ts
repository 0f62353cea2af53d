import type { Observation } from '../../inventory';
import type { MlModel } from '../../model';
import { createSiteDirectory } from '../../regions';
import { createStandard } from '../../standard';
import { resolveModel } from '../resolveModel';

const SEEN = '2026-11-23T11:00:00Z';
const ci = (tool: string): MlModel => ({ delivery: { ci: tool } });

function says(
  source: string,
  tool: string,
  more: { rank?: 'repository'; stale?: string } = {},
): Observation {
  const { stale, rank } = more;
  return {
    source,
    seenAt: SEEN,
    stale,
    model: { externalId: source, name: 'fraud', rank, facts: ci(tool) },
    deployments: [],
  };
}

const repository = (stale?: string) =>
  says('repository/catalog', 'gitlab-ci', { rank: 'repository', stale });

function resolve(declared: MlModel, observations: Observation[]) {
  const { ci: fact, findings } = resolveModel(
    {
      entityRef: 'component:default/fraud',
      declared,
      problems: [],
      profiles: [{ name: 'platform', facts: ci('tekton') }],
      observations,
      drills: [],
      exemptions: [],
      operators: {},
      dependents: [],
    },
    {
      standard: createStandard(),
      sites: createSiteDirectory(),
      now: new Date('2026-11-23T12:00:00Z'),
    },
  );
  return { ci: fact, messages: findings.map(f => f.message) };
}

it('outranks what the entity states, and says so', () => {
  const { ci: fact, messages } = resolve(ci('jenkins'), [repository()]);
  expect(fact).toEqual({
    value: 'gitlab-ci',
    evidence: { rank: 'repository', source: 'repository/catalog', at: SEEN },
  });
  expect(messages).toContain(
    'delivery.ci: repository/catalog says "gitlab-ci", spec.mlModel says "jenkins"; the first counts.',
  );
});

// Sources come in order of their names, which must not decide.
it.each(['azure-ml/prod', 'sagemaker/prod'])(
  'is outranked by what %s sees',
  source => {
    const { ci: fact, messages } = resolve({}, [
      repository(),
      says(source, 'github-actions'),
    ]);
    expect(fact.value).toBe('github-actions');
    expect(messages).toContain(
      `delivery.ci: ${source} says "github-actions", repository/catalog says "gitlab-ci"; the first counts.`,
    );
  },
);

it('is believed less than the entity once it could not be read, and more than a profile', () => {
  const stale = repository('github.com/acme/fraud was not found');
  expect(resolve(ci('jenkins'), [stale]).ci.value).toBe('jenkins');
  expect(resolve({}, [stale]).ci.value).toBe('gitlab-ci');
});
