import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findLiteralText } from '../__testUtils__/findLiteralText';

const root = resolve(__dirname, '..');

/** What is the same in every language, and so stands in the components themselves. */
const ALLOWED: readonly string[] = [
  // The start of an address.
  'https://',
  // Names of products.
  'Amazon SageMaker',
  'Azure Machine Learning',
  'Kubeflow Model Registry',
  'Vertex AI',
  // What the data of the map calls countries.
  'Bosnia and Herz.',
  "Côte d'Ivoire",
  'Dominican Rep.',
  'Hong Kong',
  'United States of America',
];

it('has every word that a person reads come from the messages', () => {
  const files = globSync('{components,format,hooks,sites}/**/*.{ts,tsx}', {
    cwd: root,
  }).filter(name => !name.includes('.test.'));
  expect(files.length).toBeGreaterThan(150);

  const literals = files.flatMap(name =>
    findLiteralText(name, readFileSync(resolve(root, name), 'utf8')),
  );
  expect(literals.filter(({ text }) => !ALLOWED.includes(text))).toEqual([]);
});

describe('a word of ours is found', () => {
  it.each([
    ['as the content of an element', '<p>Not known</p>'],
    ['as a choice', "<p>{isKnown ? name : 'unknown'}</p>"],
    ['as what is left', "<p>{name ?? 'unknown'}</p>"],
    ['beside values', '<p>{`of ${count} models`}</p>'],
    ['in an attribute', '<Panel title="Costs" />'],
    ['in an attribute of code', '<CodeExample label="Example">a</CodeExample>'],
    ['for screen readers', '<a aria-label={`Open ${name}`} />'],
    ['in what is posted', "toast({ title: 'Saved' })"],
    ['as a sentence', "const why = 'It was not read.'"],
  ])('%s', (_, source) => {
    expect(
      findLiteralText(
        'a.tsx',
        `x = ${source.startsWith('<') ? `(${source})` : `() => { ${source} }`}`,
      ),
    ).toHaveLength(1);
  });

  it.each([
    [
      'what comes from the messages',
      "<p title={t('cost.title')}>{t('a.b')}</p>",
    ],
    ['code', '<code>app-config.yaml</code>'],
    [
      'values of attributes that nobody reads',
      '<svg viewBox="0 0 12 12" fill="red" />',
    ],
    ['punctuation', "<p>{a} · {b}{' '}</p>"],
  ])('but not %s', (_, source) => {
    expect(findLiteralText('a.tsx', `x = (${source})`)).toEqual([]);
  });
});
