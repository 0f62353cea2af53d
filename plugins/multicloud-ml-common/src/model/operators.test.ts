import fc from 'fast-check';
import { parseOperates, parseOperators } from './operators';

it('reads what a person operates, each provider once', () => {
  expect(parseOperates('aws, GCP ,aws,,on-prem,<b>')).toEqual([
    'aws',
    'gcp',
    'on-prem',
  ]);
});

it('reads how many people of a group operate each provider', () => {
  expect(parseOperators('aws=4, GCP=1')).toEqual({ aws: 4, gcp: 1 });
});

it('leaves out what is no whole number, and counts the lower of two', () => {
  expect(
    parseOperators(
      'aws=4,aws=2,gcp=-1,azure=1.5,ali=many,x=1=2,oci,__proto__=9',
    ),
  ).toEqual({ aws: 2 });
});

it('takes any text', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(Array.isArray(parseOperates(text))).toBe(true);
      for (const people of Object.values(parseOperators(text))) {
        expect(Number.isInteger(people)).toBe(true);
      }
    }),
  );
});
