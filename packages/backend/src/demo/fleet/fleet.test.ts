import { mockServices } from '@backstage/backend-test-utils';
import {
  type Entity,
  componentEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  checkModelEntityStrict,
  createStandard,
  parseObservedModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { FleetProvider } from './FleetProvider';
import { SyntheticFleet } from './SyntheticFleet';

const standard = createStandard();
const MODELS = 2_500;
const fleet = new SyntheticFleet(MODELS, new Date());
const entities = fleet.entities();
const models = entities.filter(entity => entity.kind === 'Component');
const groups = entities.filter(entity => entity.kind === 'Group');
const refs = new Set(entities.map(entity => stringifyEntityRef(entity)));

describe('the synthetic fleet', () => {
  it('is of entities that the catalog accepts, each there once', async () => {
    expect(refs.size).toBe(entities.length);
    expect(models).toHaveLength(MODELS);
    for (const entity of models) {
      expect(await componentEntityV1alpha1Validator.check(entity)).toBe(true);
    }
    for (const entity of groups) {
      expect(await groupEntityV1alpha1Validator.check(entity)).toBe(true);
    }
  });

  it('states nothing that the validator would warn of', () => {
    const problems = models.flatMap(entity =>
      checkModelEntityStrict(entity, { standard }),
    );
    expect(problems).toEqual([]);
  });

  it('says of every entity that it is synthetic', () => {
    const unsaid = entities.filter(
      ({ metadata }) => !metadata.tags?.includes('synthetic'),
    );
    expect(unsaid).toEqual([]);
  });

  it('is owned by teams of fifty, in divisions, under one group', () => {
    expect(groups).toHaveLength(1 + 5 + 50);
    const parentOf = ({ spec }: Entity) => `group:default/${spec?.parent}`;
    const orphans = groups.filter(group => !refs.has(parentOf(group)));
    expect(orphans.map(stringifyEntityRef)).toEqual([
      'group:default/synthetic-fleet',
    ]);
    expect(models.filter(({ spec }) => !refs.has(String(spec?.owner)))).toEqual(
      [],
    );
  });

  it('has sightings and drills of its own models alone', () => {
    const about = [...fleet.inventory(), ...fleet.drills()];
    expect(about.length).toBeGreaterThan(MODELS / 2);
    expect(about.filter(one => !refs.has(refOf(one)))).toEqual([]);
  });

  it('has sightings that are understood whole', () => {
    const problems = fleet
      .inventory()
      .flatMap(
        entry => parseObservedModel(entry, { standard, path: 'one' }).problems,
      );
    expect(problems).toEqual([]);
  });
});

it('goes to the catalog in deltas, which is what it takes quickly', async () => {
  const sizes: number[] = [];
  await new FleetProvider(entities, mockServices.logger.mock()).connect({
    applyMutation: async mutation => {
      expect(mutation.type).toBe('delta');
      sizes.push(mutation.type === 'delta' ? mutation.added.length : 0);
    },
    refresh: async () => undefined,
  });
  expect(sizes).toEqual([2_000, entities.length - 2_000]);
});

function refOf(entry: object): string {
  return 'entityRef' in entry ? String(entry.entityRef) : '';
}
