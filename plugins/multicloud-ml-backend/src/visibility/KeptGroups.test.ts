import { mockCredentials } from '@backstage/backend-test-utils';
import { KeptGroups } from './KeptGroups';

it('asks for each group once in half a minute, and for each caller anew', async () => {
  const time = { now: 0 };
  const asked: string[][] = [];
  const visible = new Set(['group:default/a']);
  const groups = new KeptGroups(
    async (credentials, refs) => {
      asked.push([JSON.stringify(credentials.principal), ...refs]);
      return new Set(refs.filter(ref => visible.has(ref)));
    },
    () => new Date(time.now),
  );
  const ana = mockCredentials.user('user:default/ana');
  const budi = mockCredentials.user('user:default/budi');
  const among = async (who: typeof ana, ...names: string[]) => [
    ...(await groups.among(
      who,
      names.map(name => `group:default/${name}`),
    )),
  ];

  expect(await among(ana, 'a', 'b')).toEqual(['group:default/a']);
  visible.add('group:default/b');
  expect(await among(ana, 'b', 'a')).toEqual(['group:default/a']);
  expect(asked).toHaveLength(1);
  await among(ana, 'a', 'c');
  expect(asked[1].slice(1)).toEqual(['group:default/c']);

  expect(await among(budi, 'b')).toEqual(['group:default/b']);
  expect(asked).toHaveLength(3);

  time.now = 30_000;
  expect(await among(ana, 'a', 'b')).toEqual([
    'group:default/a',
    'group:default/b',
  ]);
  expect(asked).toHaveLength(4);
});
