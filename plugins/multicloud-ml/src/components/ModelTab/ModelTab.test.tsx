import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { CRITERION_GUIDANCE } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { exampleDrill, exampleModel } from '../../__testUtils__/exampleModel';
import {
  emptyModelCost,
  exampleModelCost,
} from '../../__testUtils__/exampleModelCost';
import {
  modelEntity,
  renderOnEntity,
} from '../../__testUtils__/renderOnEntity';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';

// In two pieces, or the linter takes it for code.
const SCRIPT_URL = ['javascript', 'alert(1)'].join(':');

function renderTab(api: Partial<MultiCloudMlApi>) {
  return renderOnEntity({
    extension: 'entity-content:multicloud-ml/model',
    entity: modelEntity,
    api: { getModelCost: async () => exampleModelCost(), ...api },
  });
}

const verdict = (name: string) => screen.findByRole('group', { name });

describe('the model tab', () => {
  it('gives the four verdicts, each with what it rests on', async () => {
    renderTab({ getModel: async () => exampleModel() });

    const portability = within(await verdict('Portability'));
    // 76.5, shown rounded down: nobody has verified the second site, Redshift is closed, and no drill was run.
    expect(portability.getByText('76')).toBeInTheDocument();
    expect(portability.getByText('Grade B')).toBeInTheDocument();
    expect(
      portability.getByText('100 % of the facts known'),
    ).toBeInTheDocument();

    const recovery = await verdict('Recovery');
    expect(within(recovery).getByText('At risk')).toBeInTheDocument();
    expect(within(recovery).getByText('T1')).toBeInTheDocument();

    expect(
      within(await verdict('Residency')).getByText(
        'Allowed: Singapore, Indonesia',
      ),
    ).toBeInTheDocument();
    const runRate = within(await verdict('Run-rate'));
    expect(await runRate.findByText('8,420 USD')).toBeInTheDocument();
    expect(runRate.getByText('+3 %')).toBeInTheDocument();
    expect(
      runRate.getByText('effective cost, without tax · as of 21 Nov 2026'),
    ).toBeInTheDocument();
  });

  it('names the fewest steps to the next grade with their gains', async () => {
    renderTab({ getModel: async () => exampleModel() });
    const steps = within(
      await screen.findByRole('region', { name: 'Steps to the next grade' }),
    );
    expect(steps.getByText('1 step to grade A')).toBeInTheDocument();
    expect(steps.getByRole('listitem')).toHaveTextContent(/\+8\.5$/);
  });

  it('lists criteria with most to gain first and those that do not apply last', async () => {
    const model = exampleModel({
      block: {
        tier: 'T3',
        pipeline: { orchestrator: 'none' },
        artifact: { format: 'onnx' },
        data: { tables: [{ format: 'parquet' }] },
      },
    });
    renderTab({ getModel: async () => model });

    const list = await screen.findByRole('list', {
      name: 'Portability criteria',
    });
    const titles = within(list)
      .getAllByRole('heading')
      .map(heading => heading.textContent);
    expect(titles[0]).toBe('Serving P1');
    expect(titles.at(-1)).toBe('Pipelines P2');
    expect(within(list).getAllByText('unknown')).not.toHaveLength(0);
  });

  it('shows why and how of a criterion by keyboard', async () => {
    const user = userEvent.setup();
    renderTab({ getModel: async () => exampleModel() });

    const toggle = await screen.findByRole('button', {
      name: 'Why and how: Tables',
    });
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    act(() => toggle.focus());
    await user.keyboard('{Enter}');
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    expect(
      screen.getByText(CRITERION_GUIDANCE.P3.howTo[0]),
    ).toBeInTheDocument();
  });

  it('withholds the grade and says which facts are missing', async () => {
    renderTab({ getModel: async () => exampleModel({ block: {} }) });
    const portability = within(await verdict('Portability'));
    expect(portability.getByText('Withheld')).toBeInTheDocument();
    expect(portability.getByText(/Grade withheld: only/)).toBeInTheDocument();
    expect(portability.getByText(/missing: Serving, /)).toBeInTheDocument();
  });

  it('says unknown where nothing is known, never 0', async () => {
    renderTab({
      getModel: async () => exampleModel({ block: {} }),
      getModelCost: async () => emptyModelCost(),
    });
    const runRate = within(await verdict('Run-rate'));
    expect(await runRate.findByText('Unknown')).toBeInTheDocument();
    expect(
      runRate.getByText(
        'No bill names this model: tag what serves it with its name',
      ),
    ).toBeInTheDocument();
    expect(
      within(await verdict('Residency')).getByText('Unknown'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/No deployment is known, so nothing can be said/),
    ).toBeInTheDocument();
  });

  it('gives every reason its rule, its message and its next step', async () => {
    const model = exampleModel();
    renderTab({ getModel: async () => model });
    const [reason] = model.assessment.recovery.reasons;
    expect(await screen.findByText(reason.message)).toBeInTheDocument();
    expect(screen.getByText(new RegExp(` ${reason.id}$`))).toBeInTheDocument();
    expect(screen.getByText(reason.action)).toBeInTheDocument();
  });

  it('compares what a counting drill measured with the objectives', async () => {
    const drill = exampleDrill({ confirmedBy: 'user:default/daniel' });
    renderTab({ getModel: async () => exampleModel({ drills: [drill] }) });
    expect(await screen.findByText('measured 48 min')).toBeInTheDocument();
    expect(screen.getByText('measured 4 min')).toBeInTheDocument();
    expect(screen.getAllByText('met')).toHaveLength(2);
  });

  it('lists the deployments that the map shows', async () => {
    renderTab({ getModel: async () => exampleModel() });
    const table = await screen.findByRole('table', { name: 'Deployments' });
    const rows = within(table).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('primaryPrimaryAWS, ap-southeast-1');
    expect(rows[2]).toHaveTextContent('jakartaStandbyGoogle Cloud');
  });

  it('cites the NIST subcategory of every governance check', async () => {
    renderTab({ getModel: async () => exampleModel() });
    const table = await screen.findByRole('table', {
      name: 'Governance checks',
    });
    expect(within(table).getByText('GOVERN 2.1')).toBeInTheDocument();
    expect(within(table).getAllByText('Unknown')).not.toHaveLength(0);
  });

  it('shows script in names as text and never links to it', async () => {
    const model = exampleModel({
      block: {
        deployments: [
          {
            name: '<img src=x onerror=alert(1)>',
            role: 'primary',
            provider: 'aws',
            region: 'ap-southeast-1',
          },
        ],
      },
    });
    model.assessment.recovery.declared.runbook = SCRIPT_URL;
    renderTab({ getModel: async () => model });
    expect(
      await screen.findByText('<img src=x onerror=alert(1)>'),
    ).toBeInTheDocument();
    expect(screen.getByText('Open').closest('a')).toBeNull();
  });

  it('lists what was wrong with the input', async () => {
    const model = exampleModel({ block: { tier: 'T9' } });
    renderTab({ getModel: async () => model });
    const warnings = await screen.findByRole('list', { name: 'Warnings' });
    expect(warnings).toHaveTextContent(model.assessment.problems[0].message);
  });

  it('has no accessibility violation', async () => {
    const { container } = renderTab({
      getModel: async () =>
        exampleModel({ drills: [exampleDrill(), exampleDrill({ id: '2' })] }),
    });
    await verdict('Portability');
    expect((await axe(container)).violations).toEqual([]);
  });
});

describe('the states of the model tab', () => {
  it('shows the shape of the page while it loads', async () => {
    renderTab({});
    expect(
      await screen.findByRole('status', { name: 'Loading assessment' }),
    ).toBeInTheDocument();
  });

  it('asks again by itself while the model is being assessed', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const notYet = await responseError(404, 'NotFoundError', 'No model');
      const getModel = jest
        .fn<ReturnType<MultiCloudMlApi['getModel']>, []>()
        .mockRejectedValueOnce(notYet)
        .mockResolvedValue(exampleModel());
      renderTab({ getModel });

      expect(
        await screen.findByText('This model is being assessed'),
      ).toBeInTheDocument();
      act(() => {
        jest.advanceTimersByTime(2500);
      });
      expect(await verdict('Portability')).toBeInTheDocument();
      expect(getModel).toHaveBeenCalledTimes(2);
    } finally {
      jest.useRealTimers();
    }
  });

  it('stops asking after a while and lets the person ask', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const notYet = await responseError(404, 'NotFoundError', 'No model');
      const getModel = jest.fn(() => Promise.reject(notYet));
      renderTab({ getModel });
      await screen.findByText('This model is being assessed');
      for (let step = 0; step < 12; step++) {
        await act(async () => {
          await jest.advanceTimersByTimeAsync(31_000);
        });
      }
      expect(
        await screen.findByText('This model is not assessed yet'),
      ).toBeInTheDocument();
      expect(getModel).toHaveBeenCalledTimes(9);
    } finally {
      jest.useRealTimers();
    }
  });

  it('says that the person may not see it', async () => {
    const refused = await responseError(403, 'NotAllowedError', 'no');
    renderTab({ getModel: () => Promise.reject(refused) });
    expect(
      await screen.findByText("You may not see this model's assessment"),
    ).toBeInTheDocument();
  });

  it('says what failed and tries again', async () => {
    const user = userEvent.setup();
    const failed = await responseError(500, 'Error', 'database is away');
    const getModel = jest
      .fn<ReturnType<MultiCloudMlApi['getModel']>, []>()
      .mockRejectedValueOnce(failed)
      .mockResolvedValue(exampleModel());
    renderTab({ getModel });

    expect(await screen.findByText(/database is away/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await verdict('Portability')).toBeInTheDocument();
  });

  it('names the stale source with its age and cause', async () => {
    const model = exampleModel();
    model.assessment.deployments[0].evidence = {
      rank: 'observed',
      source: 'sagemaker/prod',
      at: new Date(Date.now() - 26 * 60 * 60_000).toISOString(),
      stale: 'access denied in ap-southeast-1',
    };
    renderTab({ getModel: async () => model });
    expect(
      await screen.findByText(
        'sagemaker/prod, seen 1 day ago: access denied in ap-southeast-1.',
      ),
    ).toBeInTheDocument();
  });

  it('gives up on the request when the page goes', async () => {
    let signal: AbortSignal | undefined;
    const { unmount } = renderTab({
      getModel: (_ref, options) => {
        signal = options?.signal;
        return new Promise(() => {});
      },
    });
    await waitFor(() => expect(signal).toBeDefined());
    unmount();
    expect(signal?.aborted).toBe(true);
  });
});

describe('the run-rate cell', () => {
  it('neither asks for costs nor breaks for those who may not see them', async () => {
    const permissions = {
      recordDrill: true,
      confirmDrill: true,
      requestExemption: true,
      approveExemption: true,
      readCost: false,
    };
    const getModelCost = jest.fn(async () => exampleModelCost());
    renderTab({
      getModel: async () => exampleModel({ response: { permissions } }),
      getModelCost,
    });
    expect(
      within(await verdict('Run-rate')).getByText('You may not see costs'),
    ).toBeInTheDocument();
    expect(getModelCost).not.toHaveBeenCalled();
    expect(await verdict('Portability')).toBeInTheDocument();
  });

  it('says so too when only the costs are refused', async () => {
    const refused = await responseError(403, 'NotAllowedError', 'no');
    renderTab({
      getModel: async () => exampleModel(),
      getModelCost: () => Promise.reject(refused),
    });
    const runRate = within(await verdict('Run-rate'));
    expect(
      await runRate.findByText('You may not see costs'),
    ).toBeInTheDocument();
    expect(runRate.queryByText(/USD/)).toBeNull();
  });

  it('falls back to the assessed figure when the costs cannot be read', async () => {
    const user = userEvent.setup();
    const failed = await responseError(500, 'Error', 'database is away');
    const getModelCost = jest
      .fn<ReturnType<MultiCloudMlApi['getModelCost']>, []>()
      .mockRejectedValueOnce(failed)
      .mockResolvedValue(exampleModelCost());
    renderTab({ getModel: async () => exampleModel(), getModelCost });

    const runRate = within(await verdict('Run-rate'));
    expect(await runRate.findByText('8,420 USD')).toBeInTheDocument();
    expect(runRate.getByText(/^Could not load costs/)).toBeInTheDocument();
    await user.click(runRate.getByRole('button', { name: 'Try again' }));
    expect(await runRate.findByText('+3 %')).toBeInTheDocument();
  });

  it('marks what people entered, and a bill that is stale', async () => {
    renderTab({
      getModel: async () => exampleModel(),
      getModelCost: async () =>
        emptyModelCost({
          entered: { amount: '-12.5', currency: 'USD' },
          freshness: [
            {
              source: 'focus/aws',
              provider: 'aws',
              asOf: '2026-11-12',
              deliveredAt: '2026-11-13T00:00:00Z',
              stale: 'nothing came for 9 days',
            },
          ],
        }),
    });
    const runRate = within(await verdict('Run-rate'));
    expect(await runRate.findByText('−12 USD')).toBeInTheDocument();
    expect(runRate.getByText('Entered by hand')).toBeInTheDocument();
    expect(
      runRate.getByText(/focus\/aws: nothing came for 9 days/),
    ).toHaveTextContent(/^Not up to date/);
  });
});
