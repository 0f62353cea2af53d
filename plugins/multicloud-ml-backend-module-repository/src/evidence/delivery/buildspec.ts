import { isMapping, mapping, texts } from '../../files/values';
import type { Evidence } from '../Evidence';
import { unreadableDelivery } from './unreadableDelivery';
import { distinct, providersOfScript } from './providersOf';

/** AWS CodeBuild, the building part of CodePipeline. */
export const buildspec: Evidence = {
  id: 'codepipeline',
  reads: path => /(?:^|\/)buildspec(?:[-.][\w-]+)?\.ya?ml$/.test(path),
  ifUnreadable: unreadableDelivery('codepipeline'),
  find(file) {
    const { version, phases } = mapping(file.documents()[0]);
    if (version === undefined || !isMapping(phases)) {
      return [];
    }
    const commands = Object.values(phases).flatMap(phase => {
      const { commands: own, finally: last } = mapping(phase);
      return texts([own, last]);
    });
    return [
      {
        about: 'delivery',
        ci: 'codepipeline',
        targets: distinct(commands.flatMap(providersOfScript)),
        calls: [],
      },
    ];
  },
};
