import { useLocale } from '../../format';
import { Panel } from '../shared';
import { WhatChanged } from './WhatChanged';

/** What changed of a team's models lately. */
export function WhatChangedPanel({ team }: { team: string }) {
  const { t } = useLocale();
  return (
    <Panel title={t('history.title')} note={t('history.note')}>
      <WhatChanged team={team} pageSize={5} />
    </Panel>
  );
}
