import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import {
  createStandard,
  type GetModelResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  APPROVED,
  dayAhead,
  exampleExemption,
} from '../../__testUtils__/exampleExemption';
import { exampleModel } from '../../__testUtils__/exampleModel';
import {
  modelEntity,
  renderOnEntity,
} from '../../__testUtils__/renderOnEntity';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';

function renderTab(
  response: Partial<GetModelResponse> = {},
  api: Partial<MultiCloudMlApi> = {},
) {
  const acting = (response.exemptions ?? []).filter(
    one => one.state === 'approved',
  );
  const model = exampleModel({ response, input: { exemptions: acting } });
  return {
    user: userEvent.setup(),
    ...renderOnEntity({
      extension: 'entity-content:multicloud-ml/model',
      entity: modelEntity,
      api: {
        getModel: jest.fn(async () => model),
        getStandard: async () => createStandard({ exemptionMaxDays: 90 }),
        ...api,
      },
    }),
  };
}

/** The panel once it is there; its skeleton has the same name. */
const recovery = async () => {
  await screen.findByRole('heading', { name: 'Exemptions' });
  return within(screen.getByRole('region', { name: 'Recovery' }));
};
const permissions = (change: Partial<GetModelResponse['permissions']>) => ({
  permissions: { ...exampleModel().permissions, ...change },
});

describe('what is exempt', () => {
  it('wears a mark on its reason, which stays, and does not count in the verdict', async () => {
    renderTab({ exemptions: [exampleExemption(APPROVED)] });
    const panel = await recovery();
    expect(panel.getAllByText(/D30/)).toHaveLength(2);
    expect(panel.getByText(/^Exempt through \d/)).toBeInTheDocument();
    expect(panel.getAllByText(/closing of the quarter/)).toHaveLength(2);
    expect(
      panel.getByText(/does not count towards the status/),
    ).toHaveTextContent(
      'Requested by aisyah, approved by budi. It is listed, and does not count towards the status.',
    );
    expect(screen.getByText(/1 reason exempt/)).toBeInTheDocument();
    expect(
      panel.queryByRole('button', { name: /exemption from D30/ }),
    ).toBeNull();
  });

  it('says so of recovery as a whole above the reasons', async () => {
    renderTab({
      exemptions: [exampleExemption({ ...APPROVED, covers: 'recovery' })],
    });
    const panel = await recovery();
    expect(panel.getByText('Recovery as a whole')).toBeInTheDocument();
    expect(panel.getAllByText(/^Exempt through/)).toHaveLength(1);
    expect(panel.getByText(/D30/)).toBeInTheDocument();
  });

  it('keeps lapsed and rejected ones out of the way until asked', async () => {
    const { user } = renderTab({
      exemptions: [
        exampleExemption({
          id: 'a',
          state: 'rejected',
          decidedBy: 'user:default/budi',
          decisionNote: 'Drill first.',
        }),
        exampleExemption({ id: 'b', state: 'lapsed', until: dayAhead(-3) }),
      ],
    });
    const panel = await recovery();
    expect(
      panel.getByText('Nothing of this model is exempt.'),
    ).toBeInTheDocument();
    const earlier = panel.getByRole('button', { name: 'Earlier (2)' });
    expect(earlier).toHaveAttribute('aria-expanded', 'false');
    await user.click(earlier);
    const list = panel.getByRole('list', { name: 'Earlier exemptions' });
    expect(within(list).getByText(/rejected by/)).toBeInTheDocument();
    expect(within(list).getByText(/Drill first\./)).toBeInTheDocument();
    expect(within(list).getByText('Lapsed')).toBeInTheDocument();
  });
});

describe('deciding', () => {
  it('approves what somebody else requested, after saying what that means', async () => {
    const decideExemption = jest.fn(async () => exampleExemption(APPROVED));
    const { user, api } = renderTab(
      { exemptions: [exampleExemption()] },
      { decideExemption },
    );
    await user.click(
      (
        await recovery()
      ).getByRole('button', {
        name: /^Approve the exemption of Fraud from D30/,
      }),
    );
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Approve this exemption?' }),
    );
    expect(
      dialog.getByText(/will not count towards the recovery status of Fraud/),
    ).toBeInTheDocument();
    await user.type(dialog.getByRole('textbox', { name: /^Note/ }), 'Fine.');
    await user.click(dialog.getByRole('button', { name: 'Approve' }));
    await waitFor(() =>
      expect(decideExemption).toHaveBeenCalledWith('exemption-1', 'approve', {
        note: 'Fine.',
      }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.getModel).toHaveBeenCalledTimes(2);
  });

  it('says in the dialog why it was refused', async () => {
    const refused = await responseError(
      409,
      'ConflictError',
      'Exemption exemption-1 is rejected already',
    );
    const { user } = renderTab(
      { exemptions: [exampleExemption()] },
      { decideExemption: () => Promise.reject(refused) },
    );
    const panel = await recovery();
    await user.click(panel.getByRole('button', { name: /^Reject the/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Reject' }));
    expect(await dialog.findByText(/is rejected already/)).toBeInTheDocument();
  });

  it('offers only to withdraw one’s own, and says who decides', async () => {
    renderTab({
      exemptions: [exampleExemption({ requestedBy: 'user:default/guest' })],
    });
    const panel = await recovery();
    expect(
      panel.getByText('You requested it, so somebody else decides.'),
    ).toBeInTheDocument();
    expect(panel.queryByRole('button', { name: /^Approve/ })).toBeNull();
    expect(
      panel.getByRole('button', { name: /^Withdraw/ }),
    ).toBeInTheDocument();
  });

  it.each([
    ['without the permission', permissions({ approveExemption: false }), {}],
    ['from a file', {}, { ...APPROVED, fromFile: true }],
  ])('offers nothing %s', async (_, allowed, exemption) => {
    renderTab({ ...allowed, exemptions: [exampleExemption(exemption)] });
    const panel = await recovery();
    expect(
      panel.getByText(/waits for somebody who may|from a reviewed file/),
    ).toBeInTheDocument();
    expect(
      panel.queryByRole('button', { name: /^(Approve|Reject|Withdraw)/ }),
    ).toBeNull();
  });
});

describe('requesting', () => {
  async function open(api: Partial<MultiCloudMlApi> = {}) {
    const rendered = renderTab({}, api);
    const panel = await recovery();
    await rendered.user.click(
      panel.getByRole('button', {
        name: /^Request an exemption from D30/,
      }),
    );
    const element = await screen.findByRole('dialog', {
      name: 'Request an exemption',
    });
    const dialog = within(element);
    await dialog.findByRole('textbox', { name: /^Reason/ });
    return { ...rendered, dialog, element };
  }
  type Open = Awaited<ReturnType<typeof open>>;
  const submit = ({ user, dialog }: Open) =>
    user.click(dialog.getByRole('button', { name: 'Request exemption' }));
  const fill = async ({ user, dialog }: Open, until: string) => {
    await user.type(
      dialog.getByRole('textbox', { name: /^Reason/ }),
      'Not before the closing.',
    );
    fireEvent.change(dialog.getByLabelText(/^Last day/), {
      target: { value: until },
    });
  };

  it('sends what was typed, for the rule that it was asked from', async () => {
    const requestExemption = jest.fn(async () => exampleExemption());
    const opened = await open({ requestExemption });
    await fill(opened, dayAhead(30));
    await submit(opened);
    await waitFor(() =>
      expect(requestExemption).toHaveBeenCalledWith('component:default/fraud', {
        covers: 'D30',
        reason: 'Not before the closing.',
        until: dayAhead(30),
      }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(opened.api.getModel).toHaveBeenCalledTimes(2);
  });

  it('asks at the field for what is missing, and names the limit of the Standard', async () => {
    const opened = await open();
    await submit(opened);
    const { dialog, api } = opened;
    const reason = dialog.getByRole('textbox', { name: /^Reason/ });
    expect(reason).toHaveAccessibleDescription(/Say why\./);
    await waitFor(() => expect(reason).toHaveFocus());
    expect(dialog.getByLabelText(/^Last day/)).toHaveAccessibleDescription(
      /At the latest .* allows 90 days\. Say through which day/,
    );

    await fill(opened, dayAhead(91));
    await submit(opened);
    expect(dialog.getByLabelText(/^Last day/)).toHaveAccessibleDescription(
      /is more than 90 days away; name a day up to/,
    );
    expect(api.requestExemption).not.toHaveBeenCalled();
    expect((await axe(opened.element)).violations).toEqual([]);
  });

  it('puts what the backend refuses at its field, and a conflict over the form', async () => {
    const requestExemption = jest
      .fn<
        ReturnType<MultiCloudMlApi['requestExemption']>,
        Parameters<MultiCloudMlApi['requestExemption']>
      >()
      .mockRejectedValueOnce(
        await responseError(400, 'InputError', 'no', [
          { path: 'until', message: 'until: "x" is over' },
        ]),
      )
      .mockRejectedValueOnce(
        await responseError(409, 'ConflictError', 'is requested already'),
      );
    const opened = await open({ requestExemption });
    await fill(opened, dayAhead(30));
    await submit(opened);
    await waitFor(() =>
      expect(
        opened.dialog.getByLabelText(/^Last day/),
      ).toHaveAccessibleDescription(/"x" is over\./),
    );
    await submit(opened);
    expect(
      await opened.dialog.findByText(/is requested already/),
    ).toBeInTheDocument();
  });

  it('is not offered twice, nor to those who may not', async () => {
    const { unmount } = renderTab({ exemptions: [exampleExemption()] });
    let panel = await recovery();
    expect(panel.getByText('An exemption is requested')).toBeInTheDocument();
    expect(
      panel.queryByRole('button', { name: /^Request an exemption from D30/ }),
    ).toBeNull();
    unmount();

    renderTab(permissions({ requestExemption: false }));
    panel = await recovery();
    expect(
      panel.queryByRole('button', { name: /^Request an exemption/ }),
    ).toBeNull();
  });

  it('has no accessibility fault on the page', async () => {
    const { container } = renderTab({
      exemptions: [
        exampleExemption(APPROVED),
        exampleExemption({ id: 'b', covers: 'recovery' }),
      ],
    });
    await recovery();
    expect((await axe(container)).violations).toEqual([]);
  });
});
