import { mockServices } from '@backstage/backend-test-utils';
import { readHistorySettings } from './readHistorySettings';
import { readNotificationSettings } from './readNotificationSettings';

const notifications = (settings: object) =>
  readNotificationSettings(
    mockServices.rootConfig({
      data: {
        multicloudMl: { notifications: JSON.parse(JSON.stringify(settings)) },
      },
    }),
  );
const history = (retention: object | string) =>
  readHistorySettings(
    mockServices.rootConfig({
      data: JSON.parse(
        JSON.stringify({ multicloudMl: { history: { retention } } }),
      ),
    }),
  );

describe('notifications', () => {
  const DEFAULTS = {
    changes: { settleHours: 1 },
    drills: { daysBefore: 14 },
    exemptions: { daysBefore: 14 },
    digest: { weekday: 'monday', hour: 8, timezone: 'UTC' },
  };

  it('are all on by default', () => {
    expect(readNotificationSettings(mockServices.rootConfig())).toEqual(
      DEFAULTS,
    );
    expect(notifications({ changes: true, digest: {} })).toEqual(DEFAULTS);
  });

  it('can each be switched off or be set', () => {
    expect(
      notifications({
        changes: false,
        drills: { daysBefore: 30 },
        exemptions: false,
        digest: { weekday: 'Friday', timezone: 'Asia/Singapore' },
      }),
    ).toEqual({
      drills: { daysBefore: 30 },
      digest: { weekday: 'friday', hour: 8, timezone: 'Asia/Singapore' },
    });
  });

  it('name every setting that makes no sense, all at once', () => {
    const read = () =>
      notifications({
        changes: 'never',
        drills: { daysBefore: 0 },
        digest: { weekday: 'someday', hour: 24, timezone: 'Mars/Base' },
        mail: true,
      });
    for (const named of [
      'multicloudMl.notifications.changes: "never" is not true, false or an object of settings',
      'multicloudMl.notifications.drills.daysBefore:',
      'multicloudMl.notifications.digest.weekday:',
      'multicloudMl.notifications.digest.hour:',
      'multicloudMl.notifications.digest.timezone: "Mars/Base" is not a time zone',
      'mail',
    ]) {
      expect(read).toThrow(named);
    }
  });
});

describe('history', () => {
  it('is kept for 400 days, or for as long as is configured', () => {
    expect(readHistorySettings(mockServices.rootConfig())).toEqual({
      retentionDays: 400,
    });
    expect(history({ weeks: 26 })).toEqual({ retentionDays: 182 });
    expect(history('P10D')).toEqual({ retentionDays: 10 });
  });

  it('is kept for a day at least', () => {
    expect(() => history({ hours: 2 })).toThrow(
      'multicloudMl.history.retention: {"hours":2} is less than a day',
    );
  });
});
