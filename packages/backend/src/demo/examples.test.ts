import {
  componentEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  domainEntityV1alpha1Validator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
  type KindValidator,
} from '@backstage/catalog-model';
import {
  assess,
  checkDrill,
  checkModelEntityStrict,
  createSiteDirectory,
  createStandard,
  groupDescendants,
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  resolveModel,
  TIERS,
  type Assessment,
  type AssessmentInput,
  type Drill,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { exampleInputs, isModel, refsIn } from './__testUtils__/exampleInputs';
import { readExamples, readReadme, refOf } from './__testUtils__/readExamples';

const standard = createStandard();
const now = new Date();
const examples = readExamples(standard, now);
const ctx = { standard, now, sites: createSiteDirectory(examples.sites) };
const inputs = exampleInputs(examples, standard);
const assessments = inputs.map(input => assess(input, ctx));
const refs = new Set(examples.entities.map(refOf));

function ref(name: string): string {
  return `component:default/${name}`;
}

function inputOf(name: string): AssessmentInput {
  const input = inputs.find(i => i.entityRef === ref(name));
  if (!input) {
    throw new Error(`examples/ has no model "${name}"`);
  }
  return input;
}

function statusOf(name: string, drills: Drill[] = inputOf(name).drills) {
  return assess({ ...inputOf(name), drills }, ctx).recovery.status;
}

describe('what the catalog is given', () => {
  const kinds: Record<string, KindValidator> = {
    Component: componentEntityV1alpha1Validator,
    Domain: domainEntityV1alpha1Validator,
    Group: groupEntityV1alpha1Validator,
    Resource: resourceEntityV1alpha1Validator,
    System: systemEntityV1alpha1Validator,
    User: userEntityV1alpha1Validator,
  };
  const policy = EntityPolicies.allOf([
    new SchemaValidEntityPolicy(),
    new DefaultNamespaceEntityPolicy(),
    new NoForeignRootFieldsEntityPolicy(),
    new FieldFormatEntityPolicy(),
  ]);

  it.each(examples.entities.map(entity => [refOf(entity), entity] as const))(
    '%s is a valid entity',
    async (_, entity) => {
      expect(await policy.enforce(entity)).toBeDefined();
      expect(await kinds[entity.kind].check(entity)).toBe(true);
    },
  );

  it('names every entity once', () => {
    expect(refs.size).toBe(examples.entities.length);
  });

  it.each([
    ['owner', 'group'],
    ['system', 'system'],
    ['domain', 'domain'],
    ['parent', 'group'],
    ['children', 'group'],
    ['memberOf', 'group'],
    ['dependsOn', 'component'],
  ])('refers in %s to entities that exist', (field, kind) => {
    const targets = examples.entities.flatMap(entity => {
      const value = entity.spec?.[field];
      const one = value ? [value] : [];
      const listed = Array.isArray(value) ? value : one;
      return refsIn({ ...entity, spec: { listed } }, 'listed', kind);
    });
    expect(targets).not.toHaveLength(0);
    expect(targets.filter(target => !refs.has(target))).toEqual([]);
  });

  it('says of everything but people that it is synthetic', () => {
    const silent = examples.entities.filter(
      entity =>
        entity.kind !== 'User' &&
        !entity.metadata.description?.endsWith('(synthetic)'),
    );
    expect(silent.map(refOf)).toEqual([]);
  });

  it('has one root with groups three deep below it', () => {
    const groups = examples.entities.filter(e => e.kind === 'Group');
    const parents = new Map(
      groups.map(group => [refOf(group), refsIn(group, 'children', 'group')]),
    );
    const roots = groups.filter(group => !group.spec?.parent).map(refOf);
    expect(roots).toEqual(['group:default/nusantara-pay']);
    expect(groupDescendants(parents, roots[0]).size).toBeGreaterThanOrEqual(
      groups.length - 1,
    );
    expect(parents.get('group:default/payments')).toContain(
      'group:default/fraud-detection',
    );
    expect(parents.get('group:default/fraud-detection')).toContain(
      'group:default/fraud-scams',
    );
  });

  it('makes the guest a member of a team with many models', () => {
    const guest = examples.entities.find(
      e => refOf(e) === 'user:default/guest',
    );
    expect(refsIn(guest, 'memberOf', 'group')).toEqual([
      'group:default/fraud-detection',
    ]);
  });
});

describe('what the backend is given', () => {
  it('has profiles and an inventory without problems', () => {
    expect(examples.problems).toEqual([]);
  });

  it('observes only models that exist, and a few that no file declares', () => {
    expect(
      [...examples.observations.keys()].filter(key => !refs.has(key)),
    ).toEqual([]);
    expect(examples.unclaimed.length).toBeGreaterThanOrEqual(3);
  });

  it('has drills that would be accepted, by people who exist', () => {
    for (const input of inputs) {
      const stateless = resolveModel(input, ctx).stateless.value;
      for (const drill of input.drills) {
        expect(checkDrill(drill, { ...ctx, stateless })).toEqual([]);
        expect(refs).toContain(drill.recordedBy);
        expect(drill.confirmedBy).not.toBe(drill.recordedBy);
        expect(!drill.confirmedBy || refs.has(drill.confirmedBy)).toBe(true);
      }
    }
    const models = examples.entities.filter(isModel).map(refOf);
    expect(
      [...examples.drills.keys()].filter(key => !models.includes(key)),
    ).toEqual([]);
  });

  it('would pass a pull request but for the one model that is wrong on purpose', () => {
    const wrong = examples.entities
      .filter(isModel)
      .filter(e => checkModelEntityStrict(e, { standard }).length > 0);
    expect(wrong.map(refOf)).toEqual([ref('velocity-anomaly')]);
    expect(inputOf('velocity-anomaly').problems.length).toBeGreaterThan(9);
  });
});

describe('what the demo shows', () => {
  const count = <T extends string>(of: (assessment: Assessment) => T) =>
    assessments.reduce<Record<string, number>>(
      (counts, a) => ({ ...counts, [of(a)]: (counts[of(a)] ?? 0) + 1 }),
      {},
    );

  it('has 40 models or more on four providers, with four tiers', () => {
    expect(assessments.length).toBeGreaterThanOrEqual(40);
    const providers = assessments.flatMap(a =>
      a.deployments.map(d => d.provider),
    );
    expect(new Set(providers)).toEqual(
      new Set(['aws', 'gcp', 'azure', 'on-prem']),
    );
    expect(new Set(assessments.map(a => a.tier))).toEqual(new Set(TIERS));
    expect(assessments.some(a => a.tierAssumed)).toBe(true);
  });

  it('reaches every grade', () => {
    expect(Object.keys(count(a => a.portability.grade)).sort()).toEqual(
      ['A', 'B', 'C', 'D', 'E', 'withheld'].sort(),
    );
  });

  it('reaches every recovery status', () => {
    expect(Object.keys(count(a => a.recovery.status)).sort()).toEqual(
      [...RECOVERY_STATUSES].sort(),
    );
  });

  it('reaches every residency outcome', () => {
    expect(Object.keys(count(a => a.residency.status)).sort()).toEqual(
      [...RESIDENCY_STATUSES].sort(),
    );
  });

  it('matches every recovery rule', () => {
    const seen = new Set(
      assessments.flatMap(a => a.recovery.reasons.map(reason => reason.id)),
    );
    for (const id of [
      ...['D01', 'D02', 'D03', 'D10', 'D11', 'D12'],
      ...['D20', 'D21', 'D22', 'D23', 'D24', 'D25', 'D26', 'D27'],
      ...['D30', 'D31', 'D32', 'D40'],
    ]) {
      expect(seen).toContain(id);
    }
  });

  it('lets every cap bite', () => {
    const caps = assessments.flatMap(a => a.portability.cap?.id ?? []);
    expect(new Set(caps)).toEqual(new Set(Object.keys(standard.caps)));
  });

  it('uses two currencies', () => {
    const currencies = assessments.flatMap(a => a.monthlyCost?.currency ?? []);
    expect(new Set(currencies)).toEqual(new Set(['USD', 'SGD']));
  });

  it('is what examples/README.md says', () => {
    const rows = [
      ...readReadme().matchAll(
        /^\| `([a-z0-9-]+)` *\| ([^|]+?) *\| ([^|]+?) *\| ([^|]+?) *\| ([^|]+?) *\|/gm,
      ),
    ].map(([, ...cells]) => cells);
    const actual = assessments.map(a => [
      a.entityRef.split('/')[1],
      a.tierAssumed ? `${a.tier} assumed` : a.tier,
      a.portability.grade,
      a.recovery.status,
      a.residency.status,
    ]);
    const byName = (a: string[], b: string[]) => (a[0] < b[0] ? -1 : 1);
    expect(rows.sort(byName)).toEqual(actual.sort(byName));
  });
});

describe('what the guest can do', () => {
  it('protects Card fraud scoring by confirming its drill', () => {
    const [drill, ...others] = inputOf('card-fraud-scoring').drills;
    expect(others).toEqual([]);
    expect(drill.confirmedBy).toBeUndefined();
    expect(drill.recordedBy).not.toBe('user:default/guest');

    expect(inputOf('card-fraud-scoring').declared.tier).toBe('T1');
    expect(statusOf('card-fraud-scoring')).toBe('at-risk');
    const confirmed = {
      ...drill,
      confirmedBy: 'user:default/guest',
      confirmedAt: now.toISOString(),
    };
    expect(statusOf('card-fraud-scoring', [confirmed])).toBe('protected');
  });

  it('protects Device fingerprint by recording a tabletop exercise', () => {
    const input = {
      type: 'tabletop' as const,
      from: 'aws/ap-southeast-1',
      to: 'aws/ap-southeast-5',
      startedAt: new Date(now.getTime() - 2 * 60 * 60_000).toISOString(),
      recoveredAt: new Date(now.getTime() - 60 * 60_000).toISOString(),
      result: 'passed' as const,
    };
    expect(checkDrill(input, ctx)).toEqual([]);

    expect(inputOf('device-fingerprint').declared.tier).toBe('T3');
    expect(statusOf('device-fingerprint')).toBe('untested');
    expect(
      statusOf('device-fingerprint', [
        {
          ...input,
          id: 'new',
          entityRef: ref('device-fingerprint'),
          recordedBy: 'user:default/guest',
          recordedAt: now.toISOString(),
        },
      ]),
    ).toBe('protected');
  });

  it('improves Chargeback predictor by giving it another profile', () => {
    const before = inputOf('chargeback-predictor');
    const facts = examples.profiles.get('platform-2026') ?? {};
    const after = assess(
      { ...before, profiles: [{ name: 'platform-2026', facts }] },
      ctx,
    );
    expect(assess(before, ctx).portability.grade).toBe('E');
    expect(after.portability.grade).toBe('C');
  });
});
