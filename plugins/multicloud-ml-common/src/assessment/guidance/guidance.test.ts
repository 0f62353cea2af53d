import { parse } from 'yaml';
import { parseModel } from '../../model/parseModel';
import { createStandard } from '../../standard/createStandard';
import { CRITERION_IDS } from '../../standard/Standard';
import { RECOVERY_RULES } from '../recovery/rules';
import { assessed, type Change } from '../__testUtils__/exemplary';
import { CRITERION_GUIDANCE } from './criteria';
import type { Guidance } from './Guidance';
import { RULE_GUIDANCE } from './rules';

const standard = createStandard();
const all = [...Object.values(CRITERION_GUIDANCE), ...RULE_GUIDANCE];
const ofModels = all.filter(
  ({ example }) => example !== undefined && !example.startsWith('#'),
);
const read = (guidance: Guidance) =>
  parseModel(parse(guidance.example ?? ''), { standard });
const isData = (name: string, value: object) => name === 'data' && value;

it('speaks of every criterion and of every rule, in order', () => {
  expect(Object.keys(CRITERION_GUIDANCE)).toEqual([...CRITERION_IDS]);
  expect(RULE_GUIDANCE.map(({ id }) => id)).toEqual([
    ...RECOVERY_RULES.map(({ id }) => id),
    'D40',
  ]);
});

it.each(all)('$id is told in whole sentences', guidance => {
  expect(guidance.asks).toMatch(/^[A-Z].+\.$/);
  expect(guidance.why).toMatch(/^[A-Z][^.]+\.$/);
  expect(guidance.howTo).not.toEqual([]);
  for (const route of guidance.howTo) {
    expect(route).toMatch(/^[A-Z].+\.$/);
  }
});

it.each(ofModels)(
  'the example of $id is one that the validator accepts',
  guidance => {
    expect(read(guidance).problems).toEqual([]);
  },
);

/** The exemplary model with what the example says in place of its own. */
const following =
  (guidance: Guidance): Change =>
  ({ declared }) => {
    for (const [name, value] of Object.entries(read(guidance).declared)) {
      const before = Reflect.get(declared, name);
      Reflect.set(
        declared,
        name,
        isData(name, value) ? { ...before, ...value } : value,
      );
    }
  };

it.each(ofModels.filter(({ id }) => id.startsWith('P')))(
  'the example of $id earns all its points',
  guidance => {
    const { criteria } = assessed(following(guidance)).portability;
    expect(criteria.find(({ id }) => id === guidance.id)?.value).toBe(1);
  },
);

it.each(ofModels.filter(({ id }) => /^D(0[0-2]|[12])/.test(id)))(
  'the example of $id does not match its rule',
  guidance => {
    const { reasons } = assessed(following(guidance)).recovery;
    expect(reasons.map(({ id }) => id)).not.toContain(guidance.id);
  },
);
