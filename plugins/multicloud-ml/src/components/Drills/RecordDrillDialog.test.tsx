import { screen, waitFor, within, fireEvent } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { DateTime } from 'luxon';
import { exampleDrill, exampleModel } from '../../__testUtils__/exampleModel';
import {
  modelEntity,
  renderOnEntity,
} from '../../__testUtils__/renderOnEntity';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';

// In two pieces, or the linter takes it for code.
const SCRIPT_URL = ['javascript', 'alert(1)'].join(':');

const local = (ago: { days?: number; minutes?: number }) =>
  DateTime.now().minus(ago).toFormat("yyyy-MM-dd'T'HH:mm");

async function openDialog(api: Partial<MultiCloudMlApi> = {}) {
  const user = userEvent.setup();
  const rendered = renderOnEntity({
    extension: 'entity-content:multicloud-ml/model',
    entity: modelEntity,
    api: { getModel: jest.fn(async () => exampleModel()), ...api },
  });
  await user.click(
    await screen.findByRole('button', { name: 'Record a drill' }),
  );
  const dialog = await screen.findByRole('dialog', { name: 'Record a drill' });
  return { ...rendered, user, dialog: within(dialog), element: dialog };
}

type Dialog = Awaited<ReturnType<typeof openDialog>>;

function setTimes({ dialog }: Dialog, started: string, recovered: string) {
  fireEvent.change(dialog.getByLabelText(/^Started/), {
    target: { value: started },
  });
  fireEvent.change(dialog.getByLabelText(/^Recovered\b(?! to)/), {
    target: { value: recovered },
  });
}

const submit = ({ user, dialog }: Dialog) =>
  user.click(dialog.getByRole('button', { name: 'Record drill' }));

describe('recording a drill', () => {
  it('sends what was typed, with the model’s own places to begin with', async () => {
    const recordDrill = jest.fn(async () => exampleDrill());
    const open = await openDialog({ recordDrill });
    const started = local({ days: 1 });
    const recovered = DateTime.fromISO(started)
      .plus({ minutes: 48 })
      .toFormat("yyyy-MM-dd'T'HH:mm");

    setTimes(open, started, recovered);
    await open.user.type(
      open.dialog.getByRole('textbox', { name: /Data loss/ }),
      '4',
    );
    await submit(open);

    await waitFor(() => expect(recordDrill).toHaveBeenCalledTimes(1));
    expect(recordDrill).toHaveBeenCalledWith('component:default/fraud', {
      type: 'restore',
      from: 'aws/ap-southeast-1',
      to: 'gcp/asia-southeast2',
      result: 'passed',
      startedAt: DateTime.fromISO(started).toUTC().toISO(),
      recoveredAt: DateTime.fromISO(recovered).toUTC().toISO(),
      dataLossMinutes: 4,
      version: '7',
      evidenceUrl: undefined,
      notes: undefined,
    });
  });

  it('closes and reads the model again once it is recorded', async () => {
    const open = await openDialog({ recordDrill: async () => exampleDrill() });
    setTimes(open, local({ minutes: 90 }), local({ minutes: 30 }));
    await submit(open);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(open.api.getModel).toHaveBeenCalledTimes(2));
  });

  it('asks at the field for what is missing and sends nothing', async () => {
    const open = await openDialog();
    await submit(open);

    const started = open.dialog.getByLabelText(/^Started/);
    expect(started).toHaveAccessibleDescription('Say when it started.');
    await waitFor(() => expect(started).toHaveFocus());
    expect(
      open.dialog.getByText('A passed drill says when it recovered.'),
    ).toBeInTheDocument();
    expect(open.api.recordDrill).not.toHaveBeenCalled();
  });

  it('refuses a drill in the future and a link that is none', async () => {
    const open = await openDialog();
    setTimes(open, local({ days: -2 }), local({ days: -1 }));
    await open.user.type(
      open.dialog.getByRole('textbox', { name: 'Link to the evidence' }),
      SCRIPT_URL,
    );
    await open.user.type(
      open.dialog.getByRole('textbox', { name: /Data loss/ }),
      'some',
    );
    await submit(open);

    expect(open.dialog.getAllByText(/is in the future/)).toHaveLength(2);
    expect(
      open.dialog.getByRole('textbox', { name: /Data loss/ }),
    ).toHaveAccessibleDescription(/is not a number of minutes/);
    expect(
      open.dialog.getByRole('textbox', { name: 'Link to the evidence' }),
    ).toHaveAccessibleDescription(/is not an absolute http or https address/);
    expect(open.api.recordDrill).not.toHaveBeenCalled();
  });

  it('puts the backend’s refusals at the fields that they name', async () => {
    const problems = [
      {
        path: 'dataLossMinutes',
        message:
          'dataLossMinutes: is missing; a passed drill says how many minutes of data were lost; to: none, say 0',
      },
      { path: 'notes', message: 'notes: are too long' },
    ];
    const refused = await responseError(
      400,
      'InputError',
      problems.map(problem => problem.message).join('; '),
      problems,
    );
    const open = await openDialog({
      recordDrill: () => Promise.reject(refused),
    });
    setTimes(open, local({ minutes: 90 }), local({ minutes: 30 }));
    await submit(open);

    await waitFor(() =>
      expect(
        open.dialog.getByRole('textbox', { name: /Data loss/ }),
      ).toHaveAccessibleDescription(
        /Is missing; a passed drill says .* were lost; to: none, say 0\./,
      ),
    );
    expect(
      open.dialog.getByRole('textbox', { name: /Notes/ }),
    ).toHaveAccessibleDescription(/Are too long\./);
    expect(open.dialog.queryByRole('alert')).toBeNull();
  });

  it('says a refusal that names no field over the form', async () => {
    const refused = await responseError(
      400,
      'InputError',
      'request body must have required property "to"',
    );
    const open = await openDialog({
      recordDrill: () => Promise.reject(refused),
    });
    setTimes(open, local({ minutes: 90 }), local({ minutes: 30 }));
    await submit(open);
    expect(await open.dialog.findByRole('alert')).toHaveTextContent(
      /required property "to"/,
    );
  });

  it('says over the form what concerns no field', async () => {
    const failed = await responseError(503, 'ServiceUnavailableError', 'later');
    const open = await openDialog({
      recordDrill: () => Promise.reject(failed),
    });
    setTimes(open, local({ minutes: 90 }), local({ minutes: 30 }));
    await submit(open);
    expect(await open.dialog.findByRole('alert')).toHaveTextContent(/later/);
  });

  it('closes by keyboard without recording', async () => {
    const open = await openDialog();
    await open.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(open.api.recordDrill).not.toHaveBeenCalled();
  });

  it('has no accessibility violation, refusals included', async () => {
    const open = await openDialog();
    await submit(open);
    expect((await axe(open.element)).violations).toEqual([]);
  });

  it('is not offered to those who may not', async () => {
    const model = exampleModel({
      response: {
        permissions: {
          recordDrill: false,
          confirmDrill: false,
          requestExemption: false,
          approveExemption: false,
          readCost: true,
        },
      },
    });
    renderOnEntity({
      extension: 'entity-content:multicloud-ml/model',
      entity: modelEntity,
      api: { getModel: async () => model },
    });
    await screen.findByText('No drill is recorded for this model.');
    expect(screen.queryByRole('button', { name: 'Record a drill' })).toBeNull();
  });
});

describe('confirming a drill', () => {
  const renderDrill = (
    recordedBy: string,
    api: Partial<MultiCloudMlApi> = {},
  ) =>
    renderOnEntity({
      extension: 'entity-content:multicloud-ml/model',
      entity: modelEntity,
      api: {
        getModel: jest.fn(async () =>
          exampleModel({ drills: [exampleDrill({ recordedBy })] }),
        ),
        ...api,
      },
    });

  it('is for a second person, after which the model is read again', async () => {
    const user = userEvent.setup();
    const confirmDrill = jest.fn(async () => exampleDrill());
    const { api } = renderDrill('user:default/aisyah', { confirmDrill });
    await user.click(
      await screen.findByRole('button', { name: /^Confirm the failover of / }),
    );
    await waitFor(() => expect(confirmDrill).toHaveBeenCalledWith('drill-1'));
    await waitFor(() => expect(api.getModel).toHaveBeenCalledTimes(2));
  });

  it('is refused to the one who recorded it, who is told why', async () => {
    renderDrill('user:default/guest');
    const button = await screen.findByRole('button', {
      name: /^Confirm the failover of /,
    });
    expect(button).toBeDisabled();
    expect(button).toHaveAccessibleDescription(
      'You recorded it, so someone else confirms it',
    );
  });
});
