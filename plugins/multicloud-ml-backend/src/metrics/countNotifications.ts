import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { NotificationService } from '@backstage/plugin-notifications-node';

/** The service, except that what is sent, and what cannot be, is counted. */
export function countNotifications(
  notifications: NotificationService,
  metrics: MetricsService,
): NotificationService {
  const counter = metrics.createCounter('multicloud_ml.notifications', {
    description: 'Notifications by topic and outcome',
    unit: '{notification}',
  });
  return {
    send: async notification => {
      const { topic = 'none' } = notification.payload;
      try {
        await notifications.send(notification);
        counter.add(1, { topic, outcome: 'sent' });
      } catch (error) {
        counter.add(1, { topic, outcome: 'failed' });
        throw error;
      }
    },
  };
}
