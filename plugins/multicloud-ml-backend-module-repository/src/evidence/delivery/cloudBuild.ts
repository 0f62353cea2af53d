import { list, mapping, texts } from '../../files/values';
import type { Evidence } from '../Evidence';
import { unreadableDelivery } from './unreadableDelivery';
import { distinct, providersOfImage, providersOfScript } from './providersOf';

/** Google Cloud Build: steps, each an image. */
export const cloudBuild: Evidence = {
  id: 'cloud-build',
  reads: path =>
    /(?:^|\/)cloudbuild(?:[-.][\w-]+)?\.(?:ya?ml|json)$/.test(path),
  ifUnreadable: unreadableDelivery('cloud-build'),
  find(file) {
    const steps = list(mapping(file.documents()[0]).steps).map(mapping);
    return steps.some(step => typeof step.name === 'string')
      ? [
          {
            about: 'delivery',
            ci: 'cloud-build',
            targets: distinct(
              steps.flatMap(step => [
                ...texts(step.name).flatMap(providersOfImage),
                ...texts([step.script, step.args, step.entrypoint]).flatMap(
                  providersOfScript,
                ),
              ]),
            ),
            calls: [],
          },
        ]
      : [];
  },
};
