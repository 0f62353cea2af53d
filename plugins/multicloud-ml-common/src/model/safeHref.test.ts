import fc from 'fast-check';
import { SCRIPT_URL } from './__testUtils__/scriptUrl';
import { safeHref } from './safeHref';

it.each([
  'https://wiki.example/runbook?x=1#y',
  'http://localhost:3000/',
  'HTTPS://WIKI.EXAMPLE',
])('renders %s', url => {
  expect(safeHref(` ${url} `)).toBe(url);
});

it.each([
  SCRIPT_URL,
  'java\tscript:alert(1)',
  'data:text/html,<script>',
  'https:javascript',
  'https://user:secret@wiki.example/',
  'https://wiki.example/a b',
  '//wiki.example',
  '/runbook',
  'https://',
  `https://wiki.example/${'x'.repeat(3000)}`,
  '',
  undefined,
  7,
])('does not render %s', url => {
  expect(safeHref(url)).toBeUndefined();
});

it('lets nothing through that a browser would not take for http', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.anything()), url => {
      const href = safeHref(url);
      expect(
        href === undefined || /^https?:$/.test(new URL(href).protocol),
      ).toBe(true);
    }),
  );
});
