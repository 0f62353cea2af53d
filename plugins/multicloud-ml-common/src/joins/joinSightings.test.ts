import fc from 'fast-check';
import type { JoinInput, JoinPin, JoinSighting } from './JoinInput';
import { joinSightings } from './joinSightings';

/** A sighting of the model `name` in a source, seen first in the order of the alphabet. */
function sighting(
  source: string,
  name: string,
  more: Partial<JoinSighting> = {},
): JoinSighting {
  return {
    source,
    externalId: `id:${source}/${name}`,
    name,
    ownRef: `component:default/${name}-of-${source.replace('/', '-')}`,
    firstSeenAt: `2026-11-20T00:00:00.000Z`,
    ...more,
  };
}

const pin = (
  { source, externalId }: JoinSighting,
  as: JoinPin['as'],
  entityRef: string,
): JoinPin => ({
  source,
  externalId,
  as,
  entityRef,
  by: 'user:default/ann',
  at: '2026-11-21T00:00:00.000Z',
});

function join(
  sightings: JoinSighting[],
  more: Partial<Omit<JoinInput, 'sightings'>> = {},
) {
  const joined = joinSightings({
    sightings,
    pins: [],
    nameRules: [],
    catalogRefs: new Set(),
    ...more,
  });
  return new Map(
    joined.map(one => [
      `${one.source} ${one.externalId.split('/').at(-1)}`,
      one,
    ]),
  );
}

const idOf = ({
  source,
  externalId,
}: Pick<JoinSighting, 'source' | 'externalId'>) => `${source} ${externalId}`;

/** Which of them are one model, each by source and name. */
function groupsOf(joined: ReturnType<typeof join>): string[][] {
  const groups = new Map<string, string[]>();
  for (const [key, { entityRef }] of joined) {
    groups.set(entityRef, [...(groups.get(entityRef) ?? []), key]);
  }
  return [...groups.values()].filter(group => group.length > 1);
}

const STATED = 'component:default/fraud';
const digest = (n: number) => `sha256:${n}`;

describe('what joins', () => {
  it('is never a bare equal name, nor that of a model of the catalog', () => {
    const joined = join([sighting('a/1', 'fraud'), sighting('b/1', 'fraud')], {
      catalogRefs: new Set([STATED]),
    });
    expect(groupsOf(joined)).toEqual([]);
    expect([...joined.values()].map(one => one.join.kind)).toEqual([
      'own',
      'own',
    ]);
  });

  it('is what a tag names', () => {
    const joined = join([
      sighting('a/1', 'fraud', { statedRef: STATED }),
      sighting('b/1', 'scoring', { statedRef: STATED }),
    ]);
    expect(joined.get('b/1 scoring')).toMatchObject({
      entityRef: STATED,
      join: { kind: 'stated', by: STATED },
    });
    expect(groupsOf(joined)).toHaveLength(1);
  });

  it('is a digest, and it says with what', () => {
    const joined = join([
      sighting('a/1', 'fraud', { digests: [digest(1)] }),
      sighting('b/1', 'scoring', { digests: [digest(2), digest(1)] }),
    ]);
    expect(joined.get('b/1 scoring')).toMatchObject({
      entityRef: 'component:default/fraud-of-a-1',
      join: {
        kind: 'digest',
        by: digest(1),
        with: { source: 'a/1', externalId: 'id:a/1/fraud', name: 'fraud' },
      },
    });
  });

  it.each([
    ['the same address', 's3://b/team/fraud/', 's3a://b/team/fraud', true],
    ['one beneath it', 's3://b/team/fraud', 's3://b/team/fraud/7/model', true],
    ['one that begins alike', 's3://b/t/fraud', 's3://b/t/fraud-eu/7', false],
    ['one above it', 's3://b/team/fraud/7', 's3://b/team/fraud', false],
    ['a folder of many', 's3://b/models', 's3://b/models/fraud/7', false],
    ['a bucket', 's3://b', 's3://b/team/fraud/7', false],
    ['a volume of another system', 'pvc://v/a/b/c', 'pvc://v/a/b/c', false],
    ['an ARM id', '/subscriptions/A/m/Fraud', '/Subscriptions/a/M/fraud', true],
  ])('is lineage: %s', (_, kept, madeFrom, expected) => {
    const joined = join([
      sighting('a/1', 'fraud', { artifactUris: [kept] }),
      sighting('b/1', 'scoring', { sourceUris: [madeFrom] }),
    ]);
    expect(groupsOf(joined)).toHaveLength(expected ? 1 : 0);
  });

  it('is lineage: the id of the other', () => {
    const arn = 'arn:aws:sagemaker:eu-west-1:1:model-package-group/fraud';
    const joined = join([
      sighting('a/1', 'fraud', { externalId: arn }),
      sighting('b/1', 'scoring', { sourceUris: [arn] }),
    ]);
    expect(joined.get('b/1 scoring')?.join).toMatchObject({
      kind: 'lineage',
      by: arn,
    });
  });

  it('is the nearest address above, not every one', () => {
    const joined = join([
      sighting('a/1', 'folder', { artifactUris: ['s3://b/team/models'] }),
      sighting('a/1', 'fraud', { artifactUris: ['s3://b/team/models/fraud'] }),
      sighting('b/1', 'x', { sourceUris: ['s3://b/team/models/fraud/7'] }),
    ]);
    expect(groupsOf(joined)).toEqual([['a/1 fraud', 'b/1 x']]);
  });

  it('is no address that two servers have each', () => {
    const joined = join([
      sighting('mlflow/dev', 'fraud', { artifactUris: ['models:/fraud/3'] }),
      sighting('mlflow/prod', 'fraud', { artifactUris: ['models:/fraud/3'] }),
      sighting('b/1', 'x', { sourceUris: ['models:/fraud/3'] }),
    ]);
    expect(groupsOf(joined)).toEqual([]);
    expect(joined.get('b/1 x')?.conflicts).toHaveLength(2);
  });

  describe('are names where a rule says so', () => {
    const nameRules = [
      { sources: ['mlflow/*'], pattern: '^prod-(.+)$' },
      { sources: ['kserve/prod'], pattern: '^(.+?)(?:-v\\d+)?$' },
    ];
    const sightings = [
      sighting('mlflow/one', 'prod-Fraud'),
      sighting('mlflow/one', 'dev-fraud'),
      sighting('kserve/prod', 'fraud-v2'),
      sighting('kserve/dev', 'fraud'),
    ];

    it('and of no other source, nor where the pattern does not fit', () => {
      const joined = join(sightings, { nameRules });
      expect(groupsOf(joined)).toEqual([
        ['kserve/prod fraud-v2', 'mlflow/one prod-Fraud'],
      ]);
      expect(joined.get('mlflow/one prod-Fraud')?.join).toMatchObject({
        kind: 'name',
        by: 'fraud',
        with: { source: 'kserve/prod' },
      });
    });

    it('with the model of the catalog that has the common part for a name', () => {
      const joined = join(sightings, {
        nameRules,
        catalogRefs: new Set([STATED]),
      });
      expect(joined.get('mlflow/one prod-Fraud')).toMatchObject({
        entityRef: STATED,
        join: { kind: 'name', by: 'fraud' },
      });
      expect(joined.get('mlflow/one prod-Fraud')?.join.with).toBeUndefined();
      expect(joined.get('kserve/dev fraud')?.entityRef).not.toBe(STATED);
    });
  });

  it('is the stronger of two: a digest before a lineage', () => {
    const joined = join([
      sighting('a/1', 'x', {
        digests: [digest(1)],
        artifactUris: ['s3://b/a/b'],
      }),
      sighting('b/1', 'y', {
        digests: [digest(1)],
        sourceUris: ['s3://b/a/b'],
      }),
    ]);
    expect(joined.get('b/1 y')?.join.kind).toBe('digest');
  });

  it('is taken for the entity that somebody names after its own', () => {
    const own = sighting('a/1', 'fraud', { digests: [digest(1)] });
    const joined = join([
      own,
      sighting('b/1', 'x', { statedRef: own.ownRef }),
      sighting('c/1', 'early', {
        digests: [digest(1)],
        firstSeenAt: '2026-11-01T00:00:00.000Z',
      }),
    ]);
    for (const { entityRef } of joined.values()) {
      expect(entityRef).toBe(own.ownRef);
    }
  });
});

describe('a group that nobody named', () => {
  it('is named by what was seen first', () => {
    const joined = join([
      sighting('a/1', 'late', {
        digests: [digest(1)],
        firstSeenAt: '2026-11-21T00:00:00.000Z',
      }),
      sighting('b/1', 'early', { digests: [digest(1)] }),
    ]);
    expect(joined.get('a/1 late')?.entityRef).toBe(
      'component:default/early-of-b-1',
    );
    expect(joined.get('b/1 early')?.join).toEqual({ kind: 'own' });
  });
});

describe('what would join different entities', () => {
  const one = sighting('a/1', 'one', {
    statedRef: 'component:default/one',
    digests: [digest(1)],
  });
  const two = sighting('b/1', 'two', {
    statedRef: 'component:default/two',
    digests: [digest(1)],
  });

  it('joins nothing, and is a conflict of both', () => {
    const joined = join([one, two]);
    expect(joined.get('a/1 one')).toMatchObject({
      entityRef: 'component:default/one',
      conflicts: [
        {
          source: 'a/1',
          externalId: one.externalId,
          kind: 'digest',
          by: digest(1),
          other: {
            entityRef: 'component:default/two',
            source: 'b/1',
            externalId: two.externalId,
            name: 'two',
          },
        },
      ],
    });
    expect(joined.get('b/1 two')?.conflicts).toMatchObject([
      { other: { entityRef: 'component:default/one' } },
    ]);
  });

  it('leaves what stands between them with neither', () => {
    const between = sighting('c/1', 'between', {
      digests: [digest(2)],
      sourceUris: ['s3://b/team/two'],
    });
    const joined = join([
      { ...one, digests: [digest(2)] },
      { ...two, digests: [digest(2)] },
      between,
    ]);
    expect(joined.get('c/1 between')).toMatchObject({
      entityRef: between.ownRef,
      conflicts: [{ kind: 'digest' }, { kind: 'digest' }],
    });
  });

  it('is left to the stronger: a digest with one, a lineage with the other', () => {
    const joined = join([
      one,
      { ...two, digests: [], artifactUris: ['s3://b/team/two'] },
      sighting('c/1', 'x', {
        digests: [digest(1)],
        sourceUris: ['s3://b/team/two/7'],
      }),
    ]);
    expect(joined.get('c/1 x')).toMatchObject({
      entityRef: 'component:default/one',
      join: { kind: 'digest' },
      conflicts: [
        { kind: 'lineage', other: { entityRef: 'component:default/two' } },
      ],
    });
  });

  it('is a base that more than 20 have in common', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        sighting('a/1', `m${index}`, { digests: [digest(1)] }),
      );
    expect(groupsOf(join(many(20)))).toHaveLength(1);
    const joined = join(many(21));
    expect(groupsOf(joined)).toEqual([]);
    for (const { conflicts } of joined.values()) {
      expect(conflicts.length).toBeGreaterThan(0);
      expect(conflicts.length).toBeLessThanOrEqual(3);
    }
  });

  it('is not when all of many are said to be one', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      sighting('a/1', `m${index}`, { digests: [digest(1)], statedRef: STATED }),
    );
    const joined = join([
      ...many,
      sighting('b/1', 'x', { digests: [digest(1)] }),
    ]);
    expect(joined.get('b/1 x')?.entityRef).toBe(STATED);
  });
});

describe('what a person decided', () => {
  const a = sighting('a/1', 'a', { digests: [digest(1)] });
  const b = sighting('b/1', 'b', { digests: [digest(1)], statedRef: STATED });

  it('joins what nothing else does, and against a tag', () => {
    const joined = join([sighting('c/1', 'c'), { ...b, digests: [] }], {
      pins: [pin(b, 'join', 'component:default/c-of-c-1')],
    });
    expect(groupsOf(joined)).toHaveLength(1);
    expect(joined.get('b/1 b')?.join).toEqual({
      kind: 'hand',
      decided: {
        as: 'join',
        by: 'user:default/ann',
        at: '2026-11-21T00:00:00.000Z',
      },
    });
  });

  it('splits against everything, and is no conflict', () => {
    const joined = join([a, b], { pins: [pin(a, 'split', a.ownRef)] });
    expect(groupsOf(joined)).toEqual([]);
    expect([...joined.values()].flatMap(one => one.conflicts)).toEqual([]);
  });

  it('leaves the others the name of what was split from them', () => {
    const others = [
      sighting('b/1', 'b', { digests: [digest(1), digest(2)] }),
      sighting('c/1', 'c', { digests: [digest(2)] }),
    ];
    const joined = join([a, ...others], {
      pins: [pin(a, 'split', 'component:default/other')],
    });
    expect(joined.get('a/1 a')?.entityRef).toBe('component:default/other');
    expect(joined.get('b/1 b')?.entityRef).toBe(a.ownRef);
    expect(joined.get('c/1 c')?.entityRef).toBe(a.ownRef);
  });
});

describe('whatever sources tell', () => {
  const some = (items: string[]) =>
    fc.subarray(items, { minLength: 0, maxLength: 2 });
  const anySighting = fc.record({
    source: fc.constantFrom('a/1', 'b/1', 'mlflow/prod'),
    externalId: fc.constantFrom('one', 'two', 'three', 's3://b/team/four'),
    name: fc.constantFrom('fraud', 'Fraud-v2', 'churn'),
    statedRef: fc.option(
      fc.constantFrom(
        STATED,
        'component:default/two',
        'component:default/own-3',
      ),
      { nil: undefined, freq: 3 },
    ),
    digests: some([digest(1), digest(2), digest(3)]),
    artifactUris: some(['s3://b/team/x', 's3://b/team/x/7', 'models:/x/1']),
    sourceUris: some(['s3://b/team/x/7/m', 'models:/x/1', 's3://b/team/four']),
    firstSeenAt: fc.constantFrom(
      '2026-11-01T00:00:00.000Z',
      '2026-11-02T00:00:00.000Z',
    ),
  });
  const anyInput = fc
    .uniqueArray(anySighting, {
      selector: one => `${one.source} ${one.externalId}`,
      maxLength: 9,
    })
    .chain(found => {
      const sightings = found.map((one, index) => ({
        ...one,
        ownRef: `component:default/own-${index}`,
      }));
      return fc.record({
        sightings: fc.constant(sightings),
        pins: fc
          .subarray(sightings, { maxLength: Math.min(3, sightings.length) })
          .chain(pinned =>
            fc.tuple(
              ...pinned.map(one =>
                fc.oneof(
                  fc
                    .constantFrom(STATED, 'component:default/own-0')
                    .map(ref => pin(one, 'join', ref)),
                  fc
                    .constantFrom(
                      one.ownRef,
                      `component:default/new-${one.ownRef.at(-1)}`,
                    )
                    .map(ref => pin(one, 'split', ref)),
                ),
              ),
            ),
          ),
        nameRules: fc.constantFrom<JoinInput['nameRules']>(
          [],
          [{ pattern: '^(.+?)(?:-v\\d+)?$' }],
        ),
        catalogRefs: some([STATED, 'component:default/churn']).map(
          refs => new Set(refs),
        ),
      });
    });
  const check = (rule: (input: JoinInput) => void) =>
    fc.assert(fc.property(anyInput, rule), { numRuns: 500 });

  it('the order in which it is told decides nothing', () => {
    fc.assert(
      fc.property(
        anyInput.chain(input =>
          fc.tuple(
            fc.constant(input),
            fc.shuffledSubarray(input.sightings, {
              minLength: input.sightings.length,
            }),
          ),
        ),
        ([input, shuffled]) =>
          expect(
            joinSightings({
              ...input,
              sightings: shuffled.map(one => ({
                ...one,
                digests: [...one.digests].reverse(),
                artifactUris: [...one.artifactUris].reverse(),
                sourceUris: [...one.sourceUris].reverse(),
              })),
              pins: [...input.pins].reverse(),
            }),
          ).toEqual(joinSightings(input)),
      ),
      { numRuns: 500 },
    );
  });

  it('each belongs to one entity, a decision by hand holds, and then a tag', () => {
    check(input => {
      const joined = new Map(
        joinSightings(input).map(one => [idOf(one), one] as const),
      );
      expect([...joined.keys()].sort()).toEqual(
        input.sightings.map(idOf).sort(),
      );
      for (const one of input.pins) {
        expect(joined.get(idOf(one))).toMatchObject({
          entityRef: one.entityRef,
          join: { kind: 'hand', decided: { as: one.as } },
        });
      }
      const pinned = new Set(input.pins.map(idOf));
      for (const one of input.sightings) {
        const { entityRef } = joined.get(idOf(one)) ?? {};
        const named = pinned.has(idOf(one)) ? undefined : one.statedRef;
        expect(entityRef).toBe(named ?? entityRef);
      }
    });
  });

  it('a reason is another sighting of the same entity', () => {
    check(input => {
      const joined = joinSightings(input);
      const entityOf = new Map(
        joined.map(one => [idOf(one), one.entityRef] as const),
      );
      for (const { join: reason, entityRef } of joined) {
        expect(reason.with ? entityOf.get(idOf(reason.with)) : entityRef).toBe(
          entityRef,
        );
      }
    });
  });

  it('what is joined with nothing is what it is by itself', () => {
    check(input => {
      const ownRefs = new Map(
        input.sightings.map(one => [idOf(one), one.ownRef] as const),
      );
      const pins = input.pins.filter(({ as }) => as === 'join');
      const alone = joinSightings({ ...input, pins }).filter(
        one => one.join.kind === 'own',
      );
      for (const one of alone) {
        expect(one.entityRef).toBe(ownRefs.get(idOf(one)));
      }
    });
  });

  it('every conflict is told of both, and none within one entity', () => {
    check(input => {
      const joined = joinSightings(input);
      const others = joined.flatMap(({ entityRef, conflicts }) =>
        conflicts.map(({ other }) => ({ entityRef, other })),
      );
      const disputed = new Set([
        ...others.map(({ entityRef }) => entityRef),
        ...input.catalogRefs,
      ]);
      for (const { entityRef, other } of others) {
        expect(other?.entityRef).not.toBe(entityRef);
        expect(disputed).toContain(other?.entityRef);
      }
    });
  });

  it('one more digest that nobody shares changes nothing', () => {
    check(input => {
      const more = input.sightings.map((one, index) => ({
        ...one,
        digests: [...(one.digests ?? []), `sha256:only-${index}`],
      }));
      expect(joinSightings({ ...input, sightings: more })).toEqual(
        joinSightings(input),
      );
    });
  });
});
