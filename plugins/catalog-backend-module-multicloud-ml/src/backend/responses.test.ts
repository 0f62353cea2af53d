import { registeredOf } from '../__testUtils__/componentOf';
import { parseProjections, parseRegistrations } from './responses';

describe('answers of the multicloud-ml backend', () => {
  it('never let a label through that is no grade or status', () => {
    const of = (item: object) =>
      parseProjections({
        items: [{ entityRef: 'component:default/m', ...item }],
      })[0];
    expect(of({ portability: 'B', recovery: 'at-risk' })).toMatchObject({
      portability: 'B',
      recovery: 'at-risk',
    });
    const odd = of({
      portability: 'A+',
      recovery: 7,
      tier: 'T1',
      provider: '',
    });
    expect(odd.portability).toBeUndefined();
    expect(odd.recovery).toBeUndefined();
    expect(odd.provider).toBeUndefined();
    expect(odd.tier).toBe('T1');
  });

  it('refuse a registration alone when only that one is wrong', () => {
    const page = parseRegistrations({
      items: [
        {
          sequence: 7,
          entityRef: 'component:default/a',
          entity: registeredOf('a'),
        },
        {
          sequence: 8,
          entityRef: 'component:default/b',
          entity: registeredOf('x'),
        },
        {
          sequence: 9,
          entityRef: 'component:default/c',
          entity: {
            apiVersion: 'v1',
            kind: 'Component',
            metadata: { name: 'c' },
          },
        },
        { sequence: 10, entityRef: 'component:default/d', entity: 'd' },
        { sequence: 11, entityRef: 'component:default/e' },
      ],
      next: 11,
    });
    expect(
      page.changes.map(({ entityRef, entity }) => [entityRef, !!entity]),
    ).toEqual([
      ['component:default/a', true],
      ['component:default/e', false],
    ]);
    expect(page.refused.map(({ reason }) => reason)).toEqual([
      'the entity is component:default/x, not component:default/b',
      'the annotation backstage.io/managed-by-location is missing',
      expect.any(String),
    ]);
    expect(page).toMatchObject({ last: 11, more: true });
  });

  it.each([
    null,
    'text',
    [],
    {},
    { items: {} },
    { items: [{ entityRef: 'a' }] },
  ])('are an error when they are not what was agreed: %j', body => {
    expect(() => parseRegistrations(body)).toThrow();
  });
});
