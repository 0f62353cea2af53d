import { useId } from 'react';
import { Button } from '@backstage/ui';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { useStored } from '../../hooks';
import { Panel } from '../shared';
import { WhatChanged } from './WhatChanged';

/**
 * What changed over all models, above the table that a page is about: folded, and asked for only once somebody unfolds it.
 * Who did finds it unfolded the next morning.
 */
export function FoldedWhatChanged() {
  const { t } = useLocale();
  const [stored, store] = useStored('what-changed');
  const isOpen = stored === 'open';
  const id = useId();
  return (
    <Panel
      title={t('history.title')}
      note={isOpen && t('history.note')}
      actions={
        <Button
          size="small"
          variant="secondary"
          iconEnd={isOpen ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
          aria-expanded={isOpen}
          aria-controls={id}
          onPress={() => store(isOpen ? undefined : 'open')}
        >
          {isOpen ? t('history.hide') : t('history.show')}
        </Button>
      }
    >
      <div id={id} hidden={!isOpen}>
        {isOpen && <WhatChanged pageSize={5} />}
      </div>
    </Panel>
  );
}
