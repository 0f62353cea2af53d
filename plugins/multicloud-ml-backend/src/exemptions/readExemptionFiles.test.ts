import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { assess } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { BOUND, GROUPS, model } from '../__testUtils__/organisation';
import { testDatabases } from '../__testUtils__/testDatabases';
import { START, testParts } from '../__testUtils__/testParts';
import { readExemptionFiles } from './readExemptionFiles';

jest.setTimeout(60_000);
const databases = testDatabases();
const REF = 'component:default/ranking';

const GOOD = `
  reason: replaced next quarter
  until: 2026-12-31
  requestedBy: user:default/ann
  approvedBy: user:default/bob
`;

/** Reads a file of the given text as the backend does when it starts. */
async function read(text: string, now = START) {
  const file = join(await mkdtemp(join(tmpdir(), 'exempt-')), 'exempt.yaml');
  await writeFile(file, text);
  const logger = mockServices.logger.mock();
  const exemptions = await readExemptionFiles([file], { now, logger });
  return { exemptions, warnings: logger.warn.mock.calls.map(String) };
}

describe('exemption files', () => {
  it('hold exemptions by the ref of their model, whatever its spelling', async () => {
    const { exemptions, warnings } = await read(
      `- entityRef: Ranking${GOOD}- entityRef: resource:ml/summaries${GOOD}`,
    );
    expect(warnings).toEqual([]);
    expect(exemptions).toEqual(
      [REF, 'resource:ml/summaries'].map(entityRef => ({
        id: expect.stringMatching(/^file-/),
        entityRef,
        covers: 'recovery',
        reason: 'replaced next quarter',
        until: '2026-12-31',
        requestedBy: 'user:default/ann',
        approvedBy: 'user:default/bob',
      })),
    );
  });

  it.each([
    [
      'no ref',
      GOOD.replace('reason', 'entityRef: "component:"\n  reason'),
      /"component:" is no entity ref/,
    ],
    ['no reason', GOOD.replace('replaced next quarter', '""'), /reason/],
    ['no end', GOOD.replace(/until.*\n/, '\n'), /YYYY-MM-DD/],
    ['no such day', GOOD.replace('12-31', '02-31'), /until/],
    ['no one who asked', GOOD.replace(/requestedBy.*/, ''), /requestedBy/],
    ['what is earned', `${GOOD}  covers: P3\n`, /covers/],
    [
      'its own approval',
      GOOD.replace('user:default/bob', 'user:default/ann'),
      /nobody approves their own/,
    ],
    [
      'its own approval in another spelling',
      GOOD.replace('user:default/bob', 'Ann'),
      /nobody approves their own/,
    ],
  ])('leave out an entry with %s, and name it', async (_, bad, named) => {
    const ref = bad.includes('entityRef') ? '' : '\n  entityRef: other';
    const { exemptions, warnings } = await read(
      `- entityRef: ranking${GOOD}-${ref}${bad}`,
    );
    expect(exemptions.map(one => one.entityRef)).toEqual([REF]);
    expect(warnings).toEqual([
      expect.stringContaining('exempt.yaml: entry 2 is left out'),
    ]);
    expect(warnings[0]).toMatch(named);
  });

  it('stop start-up when they cannot be read', async () => {
    const options = { now: START, logger: mockServices.logger.mock() };
    await expect(
      readExemptionFiles(['/nowhere.yaml'], options),
    ).rejects.toThrow('multicloudMl.exemptions.files names /nowhere.yaml');
    await expect(read('entityRef: ranking')).rejects.toThrow('a list');
  });
});

describe.each(databases.eachSupportedId())('an exemption on %s', id => {
  async function start(text: string) {
    const { exemptions } = await read(text);
    const parts = await testParts(await databases.init(id), {
      entities: [...GROUPS, model('ranking', 'growth', BOUND)],
      exemptions,
    });
    await parts.catalogSync.reconcile();
    const recovery = async () =>
      (await parts.knex('assessments').where({ entity_ref: REF }).first())
        .recovery;
    return { ...parts, recovery };
  }

  it.each([
    ['until: 2026-11-22', 'a date'],
    ['untilDaysAhead: 2', 'days from the start'],
  ])(
    'with "%s" (%s) holds through its last day and lapses by itself',
    async until => {
      const { assessor, recovery, pass } = await start(
        `- entityRef: ranking${GOOD.replace(/until.*/, until)}`,
      );
      expect(await recovery()).toBe('exempt');

      // From the 20th, 8:00, to the 22nd, 23:00; then past midnight.
      pass(63);
      expect(await assessor.refresh()).toBe(0);
      expect(await recovery()).toBe('exempt');
      pass(1);
      expect(await assessor.refresh()).toBe(1);
      expect(await recovery()).toBe('unprotected');
    },
  );

  it('excuses and hides nothing: the reasons stay listed', async () => {
    const { inputs, settings, time } = await start(
      `- entityRef: ranking${GOOD}`,
    );
    const loaded = await inputs.loadOne(REF, time.now);
    const assessment =
      loaded && assess(loaded.input, { ...settings, now: time.now });
    expect(assessment?.recovery.status).toBe('exempt');
    expect(assessment?.recovery.reasons.map(reason => reason.id)).toEqual(
      expect.arrayContaining(['D02', 'D10']),
    );
  });

  it('that nobody has approved is a request, and has no effect yet', async () => {
    const { recovery, exemptions, time } = await start(
      `- entityRef: ranking${GOOD.replace(/approvedBy.*/, '')}`,
    );
    expect(await recovery()).toBe('unprotected');
    const [request] = await exemptions.list(REF, time.now);
    expect(request).toMatchObject({ state: 'requested' });
    expect(request).not.toHaveProperty('fromFile');
    const decision = { by: 'user:default/bob', at: time.now };
    expect(await exemptions.decide(request.id, 'approve', decision)).toBe(true);
  });

  it('goes with its entry, and a request that was decided stays', async () => {
    const asked = `- entityRef: other${GOOD.replace(/approvedBy.*/, '')}`;
    const parts = await start(`- entityRef: ranking${GOOD}${asked}`);
    const [request] = await parts.exemptions.list(
      'component:default/other',
      parts.time.now,
    );
    await parts.exemptions.decide(request.id, 'reject', {
      by: 'user:default/bob',
      at: parts.time.now,
    });

    const { exemptions } = await read(asked);
    await parts.exemptions.writeFiles(exemptions);
    await parts.assessor.refresh();
    expect(await parts.recovery()).toBe('unprotected');
    const states = async (ref: string) =>
      (await parts.exemptions.list(ref, parts.time.now)).map(one => one.state);
    expect(await states(REF)).toEqual([]);
    expect(await states('component:default/other')).toEqual(['rejected']);
  });

  it('with days ahead keeps the last day that it got at first', async () => {
    const text = `- entityRef: ranking${GOOD.replace(
      /until.*/,
      'untilDaysAhead: 2',
    )}`;
    const parts = await start(text);
    const later = new Date(START.getTime() + 86_400_000);
    const { exemptions } = await read(text, later);
    await parts.exemptions.writeFiles(exemptions);
    const [kept] = await parts.exemptions.list(REF, later);
    expect(kept).toMatchObject({ until: '2026-11-22', fromFile: true });
  });
});
