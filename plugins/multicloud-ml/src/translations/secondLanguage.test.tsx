import { screen } from '@testing-library/react';
import {
  exampleCostOverview,
  exampleUnattributed,
  exampleUnattributedPage,
} from '../__testUtils__/exampleCostOverview';
import { inJapanese, pseudoJapanese } from '../__testUtils__/pseudoJapanese';
import { groupEntity, renderOnEntity } from '../__testUtils__/renderOnEntity';

const READ = ['aria-label', 'title', 'placeholder', 'alt'];

/** Every text under an element, also those that are heard or shown on hover only. */
function textsOf(root: Element): string[] {
  const attributes = [...root.querySelectorAll('*')].flatMap(element =>
    READ.map(name => element.getAttribute(name) ?? ''),
  );
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    if (walker.currentNode.parentElement?.tagName !== 'STYLE') {
      texts.push(walker.currentNode.textContent ?? '');
    }
  }
  return [...texts, ...attributes];
}

it('leaves no English word of ours on the page of costs', async () => {
  const overview = exampleCostOverview();
  const rest = exampleUnattributedPage([exampleUnattributed()]);
  const { container } = renderOnEntity({
    extension: 'entity-content:multicloud-ml/team-cost',
    entity: groupEntity,
    config: inJapanese,
    features: [pseudoJapanese],
    api: { getCosts: async () => overview, listUnattributed: async () => rest },
  });
  const [table] = await screen.findAllByRole('table');
  const page = table.closest('[aria-busy]');
  expect(page).not.toBeNull();
  expect(container).toHaveTextContent('2026年');

  // What the answers hold is not ours to translate.
  const data = JSON.stringify([overview, rest, groupEntity]);
  const words = textsOf(page ?? container)
    .flatMap(text => text.match(/[A-Za-z]{2,}/g) ?? [])
    .filter(word => !data.includes(word));
  expect([...new Set(words)]).toEqual([]);
});
