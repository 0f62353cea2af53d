import fc from 'fast-check';
import { tagValuePattern } from './jsonTags';

/** What the pattern finds, as an engine would hand it on: read as JSON. */
function valueOf(json: string, key: string): unknown {
  const found = new RegExp(tagValuePattern(key)).exec(json)?.[1];
  return found === undefined ? undefined : JSON.parse(found);
}

// Texts can hold no NUL in PostgreSQL.
const text = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter(value => !value.includes('\0'));
const key = fc
  .oneof(text, fc.constantFrom('multicloud-ml.io/model', 'a"b', 'a\\b', '[x]'))
  .map(value => value.trim())
  .filter(value => value !== '');

describe('the pattern that finds the value of a tag in JSON text', () => {
  it('finds every value, however JSON writes it', () => {
    fc.assert(
      fc.property(key, text, text, (name, value, other) => {
        for (const tags of [
          { [name]: value },
          { [`${name}_`]: other, [name]: value },
        ]) {
          const json = JSON.stringify(tags);
          for (const written of [
            json,
            JSON.stringify(tags, null, 2),
            json.slice(1, -1),
            json.replaceAll('/', '\\/'),
          ]) {
            expect(valueOf(written, name)).toBe(value);
          }
        }
      }),
    );
  });

  it('finds nothing inside of a value, and nothing under another key', () => {
    fc.assert(
      fc.property(key, text, text, (name, value, other) => {
        const inside = JSON.stringify({ [name]: value });
        const json = JSON.stringify({
          [`_${name}`]: inside,
          [`${name}_`]: other,
        });
        expect(valueOf(json, name)).toBeUndefined();
      }),
    );
  });

  it('finds only what is JSON, whatever the text is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '"',
        ':',
        ',',
        '\\',
        '\\u',
        '\\n',
        '\\N',
        '0',
        '-',
        '.',
        'e9',
        'TRUE',
        'true',
        'null',
        ' ',
        '"model"',
        '"model": ',
        '\\ud83d',
        '\\u0000',
        '\n',
      ),
      text,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
        expect(() =>
          valueOf(`{"model": ${pieces.join('')}`, 'model'),
        ).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['{" Model " : "a"}', 'a'],
    ['{"model":7.50}', 7.5],
    ['{"model":true}', true],
    ['{"model":null}', undefined],
    ['{"model":["a"]}', undefined],
    ['{"model":"\\u0000"}', undefined],
    ['{"model":"\\ud83d"}', undefined],
    ['{"model":"\\ud83d\\ude00"}', '😀'],
    ['{"model":"a', undefined],
  ])('of %s finds %j', (json, value) => {
    expect(valueOf(json, 'model')).toBe(value);
  });
});
