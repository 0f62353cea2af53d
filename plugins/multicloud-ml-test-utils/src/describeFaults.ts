import type { ModelSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { type Fault, FaultProxy } from './FaultProxy';
import { pollSource } from './pollSource';

/** A system with, in the scope that is to fail, a list of at least two pages; and with a second scope, where it can. */
export interface FaultySystem {
  /** Where the real or faked system answers. */
  url: string;
  /** A source that reads it through `url`; it tries twice, and waits at most 500 ms for an answer. */
  source(url: string): ModelSource;
  /** Path and query of requests that only the failing scope makes. */
  failing: RegExp;
  /** Path and query of the paged list of the failing scope. */
  pages: RegExp;
  failingScope: string;
  /** A source of this system has one scope only, so that there is no other to stay unharmed. */
  singleScope?: boolean;
  /** Names of people, keys and tokens that must never show in a message. */
  secrets: string[];
  stop?(): Promise<void>;
}

const FAULTS: Array<{ name: string; fault: Fault; says: RegExp }> = [
  {
    name: '401',
    fault: { kind: 'status', status: 401 },
    says: /credentials/i,
  },
  {
    name: '403',
    fault: { kind: 'status', status: 403 },
    says: /denied/i,
  },
  { name: '404', fault: { kind: 'status', status: 404 }, says: /./ },
  {
    name: '429 for ever',
    fault: { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
    says: /throttl/i,
  },
  { name: '500', fault: { kind: 'status', status: 500 }, says: /./ },
  { name: 'truncated JSON', fault: { kind: 'truncated' }, says: /./ },
  { name: 'a hang', fault: { kind: 'hang' }, says: /time/i },
  { name: 'a cut connection', fault: { kind: 'cut' }, says: /./ },
];

/**
 * Holds a source against everything that goes wrong: the scope that it befalls fails with a sentence for people, nothing
 * of it is declared gone, the other scopes are read, and the next poll recovers by itself.
 */
export function describeFaults(
  name: string,
  start: () => Promise<FaultySystem>,
): void {
  describe(`${name} under fault`, () => {
    let system: FaultySystem;
    let proxy: FaultProxy;
    beforeEach(async () => {
      system = await start();
      proxy = await FaultProxy.start(system.url);
    });
    afterEach(async () => {
      await proxy.stop();
      await system.stop?.();
    });

    async function failsAndRecovers(fault: Fault, on: RegExp, says: RegExp) {
      const source = system.source(proxy.url);
      const before = await pollSource(source);
      expect(before.failures).toEqual({});
      expect(Object.keys(before.models).length).toBeGreaterThanOrEqual(
        system.singleScope ? 1 : 2,
      );
      expect(before.models[system.failingScope].length).toBeGreaterThan(0);

      proxy.inject(fault, on);
      const during = await pollSource(source);
      expect(Object.keys(during.failures)).toEqual([system.failingScope]);
      const message = during.failures[system.failingScope];
      expect(message).toMatch(says);
      expect(message).toMatch(/^[A-Z].*\.$/s);
      system.secrets.forEach(secret => expect(message).not.toContain(secret));
      const { [system.failingScope]: _, ...others } = before.models;
      expect(during.models).toEqual(others);

      proxy.heal();
      expect(await pollSource(source)).toEqual(before);
    }

    it.each(FAULTS)('survives $name', ({ fault, says }) =>
      failsAndRecovers(fault, system.failing, says),
    );

    it('does not follow a page that repeats', () =>
      failsAndRecovers({ kind: 'repeated-page' }, system.pages, /./));

    it('waits as long as the server wishes', async () => {
      const source = system.source(proxy.url);
      const before = await pollSource(source);
      proxy.inject(
        { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
        system.failing,
        1,
      );
      proxy.seen.length = 0;
      expect(await pollSource(source)).toEqual(before);
      const [first, again] = proxy.seen.filter(({ url }) =>
        system.failing.test(url),
      );
      expect(again.url).toBe(first.url);
      expect(again.at - first.at).toBeGreaterThanOrEqual(990);
    });

    it('ends when it is told to', async () => {
      const source = system.source(proxy.url);
      proxy.inject({ kind: 'hang' }, system.failing);
      const signal = AbortSignal.timeout(100);
      await expect(pollSource(source, signal)).rejects.toThrow();
    });
  });
}
