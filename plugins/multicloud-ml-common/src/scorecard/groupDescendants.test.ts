import { groupDescendants } from './groupDescendants';

const TREE = new Map([
  ['a', ['b', 'c']],
  ['b', ['d']],
  ['x', ['y']],
]);

it('is the group and everything below it', () => {
  expect(groupDescendants(TREE, 'a')).toEqual(new Set(['a', 'b', 'c', 'd']));
  expect(groupDescendants(TREE, 'd')).toEqual(new Set(['d']));
});

it('ends where groups run in circles', () => {
  const circle = new Map([
    ['a', ['b']],
    ['b', ['c', 'b']],
    ['c', ['a']],
  ]);
  expect(groupDescendants(circle, 'b')).toEqual(new Set(['b', 'c', 'a']));
});
