import {
  COVERS_RECOVERY,
  RULE_GUIDANCE,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Translate } from '../../format';

const TITLES = new Map(RULE_GUIDANCE.map(({ id, title }) => [id, title]));

/** What an exemption covers: `D24 Version drift`, or recovery as a whole. */
export function coverWords(covers: string, t: Translate): string {
  return covers === COVERS_RECOVERY
    ? t('exemptions.wholeRecovery')
    : [covers, TITLES.get(covers)].filter(Boolean).join(' ');
}
