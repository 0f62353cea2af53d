import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import {
  createStandard,
  CRITERION_GUIDANCE,
  RULE_GUIDANCE,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { exampleAdherence } from '../../__testUtils__/exampleAdherence';
import { renderFleet } from '../../__testUtils__/renderFleet';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';

function renderStandards(api: Partial<MultiCloudMlApi> = {}, hash = '') {
  return renderFleet({
    path: `/ml-models/standards${hash}`,
    api: {
      getStandard: async () => createStandard(),
      getAdherence: async () => exampleAdherence(),
      ...api,
    },
  });
}

const entry = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('the Standards page', () => {
  it('tells every criterion and rule, with its way there, and axe finds nothing', async () => {
    renderStandards();
    await screen.findByRole('heading', { name: 'Multi-Cloud ML Standard' });
    const contents = within(
      screen.getByRole('navigation', { name: 'On this page' }),
    );
    for (const { id, title, asks, howTo } of [
      ...Object.values(CRITERION_GUIDANCE),
      ...RULE_GUIDANCE,
    ]) {
      const part = await entry(`${id} ${title}`);
      expect(part.getByText(asks)).toBeInTheDocument();
      expect(part.getByText(howTo[0])).toBeInTheDocument();
      expect(
        contents.getByRole('link', { name: `${id} ${title}` }),
      ).toHaveAttribute('href', `/ml-models/standards#${id}`);
    }
    // The frame around it is Backstage's.
    const { violations } = await axe(screen.getByRole('main'));
    expect(violations).toEqual([]);
  });

  it('shows the weights, thresholds, terms, objectives and examples that an adopter has changed', async () => {
    renderStandards({
      getStandard: async () =>
        createStandard({
          name: 'Our standard',
          weights: { P1: 20, P3: 20 },
          thresholds: { A: 90 },
          leastCoverage: 50,
          caps: { managedServing: 61 },
          objectives: { T1: { drillMaxAgeDays: 30, rpoMinutes: 2 } },
          vocabularies: { orchestrators: { kubeflow: 0.25, prefect: 1 } },
          exemptionMaxDays: 45,
        }),
    });
    expect(
      await screen.findByRole('heading', { name: 'Our standard' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Version .+\+[0-9a-f]{8}$/)).toBeInTheDocument();
    expect((await entry('P3 Tables')).getByText('20 points')).toBeVisible();
    const pipelines = await entry('P2 Pipelines');
    expect(
      pipelines.getByRole('row', { name: /^15 .*prefect/ }),
    ).toBeInTheDocument();
    expect(
      pipelines.getByRole('row', { name: /^3\.7 .*kubeflow/ }),
    ).toBeInTheDocument();
    expect(
      pipelines.getByText('pipeline: { orchestrator: argo }'),
    ).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /^Grade A 90/ })).toBeVisible();
    expect(screen.getByText(/alone: at most 61\./)).toBeInTheDocument();
    expect(
      (await entry('D31 Drilled lately')).getByText('at most 30 days old'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', {
        name: 'T1 60 2 warm standby another provider 30',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('An exemption lasts at most 45 days.'),
    ).toBeInTheDocument();
  });

  it('says who meets a criterion today, and leads to those that do not', async () => {
    renderStandards();
    const tables = await entry('P3 Tables');
    expect(
      await tables.findByText(
        /^55 % of the models to which it applies meet it in full: 100 of 180\. 40 in part, 30 not at all, 10 unknown\. It does not apply to 20 models\.$/,
      ),
    ).toBeInTheDocument();
    expect(
      tables.getByRole('link', { name: 'Show the 80 models that do not' }),
    ).toHaveAttribute('href', '/ml-models/models?rule=P3');
    expect(
      (await entry('D24 Same version')).getByRole('link', {
        name: 'Show the 12 models',
      }),
    ).toHaveAttribute('href', '/ml-models/models?rule=D24');
  });

  it('does not make up shares of an empty fleet', async () => {
    renderStandards({
      getAdherence: async () =>
        exampleAdherence({
          models: 0,
          criteria: exampleAdherence().criteria.map(({ id }) => ({
            id,
            met: 0,
            partly: 0,
            missed: 0,
            unknown: 0,
            notApplicable: 0,
          })),
          rules: RULE_GUIDANCE.map(({ id }) => ({ id, matches: 0 })),
        }),
    });
    expect(
      await (
        await entry('P3 Tables')
      ).findByText('No model that you may see is assessed yet.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/NaN/)).not.toBeInTheDocument();
  });

  it('opens at the part that the address names, and gives it the focus', async () => {
    renderStandards({}, '#D24');
    const heading = await screen.findByRole('heading', {
      name: 'D24 Same version',
    });
    await waitFor(() => expect(heading).toHaveFocus());
  });

  it('moves by keyboard from the table of contents to a part', async () => {
    renderStandards();
    const link = await screen.findByRole('link', {
      name: 'P5 Artifact format',
    });
    link.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'P5 Artifact format' }),
      ).toHaveFocus(),
    );
  });

  it('is whole when only the shares cannot be told, and says what failed', async () => {
    const failed = await responseError(503, 'Error', 'database is away');
    renderStandards({ getAdherence: () => Promise.reject(failed) });
    expect(
      await screen.findByText('Could not load who meets it today'),
    ).toBeInTheDocument();
    const tables = await entry('P3 Tables');
    expect(tables.queryByText('Who meets it today')).not.toBeInTheDocument();
    expect(tables.getByText(CRITERION_GUIDANCE.P3.asks)).toBeInTheDocument();
  });

  it('says that it may not be seen', async () => {
    const denied = await responseError(403, 'NotAllowedError', 'no');
    renderStandards({ getStandard: () => Promise.reject(denied) });
    expect(
      await screen.findByText('You may not see the Standard'),
    ).toBeInTheDocument();
  });
});
