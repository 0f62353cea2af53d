import { parsePlace } from './parsePlace';

describe('parsePlace', () => {
  it('reads provider and region', () => {
    expect(parsePlace('gcp/asia-southeast1')).toEqual({
      provider: 'gcp',
      region: 'asia-southeast1',
    });
    expect(parsePlace(' On-Prem/HCMC-dc1 ')).toEqual({
      provider: 'on-prem',
      region: 'hcmc-dc1',
    });
  });

  it.each(['', 'gcp', 'gcp/', '/asia-southeast1', 'a/b/c', 'a b/c', '../etc'])(
    'refuses %j',
    text => {
      expect(parsePlace(text)).toBeUndefined();
    },
  );
});
