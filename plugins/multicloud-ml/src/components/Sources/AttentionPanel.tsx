import { Button } from '@backstage/ui';
import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiArrowDownLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { Panel } from '../shared';
import { SourcePill } from './SourcePill';
import { panelIdOf } from './panelIdOf';
import { needsAttention, sourceStateOf } from './sourceState';
import { attentionWords } from './sourceWords';
import styles from './AttentionPanel.module.css';

/** Which sources somebody should look at, and why; nothing when all are in order. */
export function AttentionPanel(props: { sources: readonly SourceStatus[] }) {
  const { t, format } = useLocale();
  const hurt = props.sources.filter(needsAttention);
  if (hurt.length === 0) return null;
  return (
    <Panel
      title={t('sources.attention.title')}
      note={t('sources.attention.note', { count: hurt.length })}
    >
      <ul className={styles.list}>
        {hurt.map(source => (
          <li key={source.id} className={styles.item}>
            <SourcePill state={sourceStateOf(source)} />
            <p className={styles.words}>
              {t('sources.attention.item', {
                source: <strong>{source.id}</strong>,
                why: attentionWords(source, { t, format }),
              })}
            </p>
            <Button
              size="small"
              variant="tertiary"
              iconEnd={<RiArrowDownLine />}
              aria-label={t('sources.attention.goTo', { source: source.id })}
              onPress={() => goTo(panelIdOf(source))}
            >
              {t('shared.details')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function goTo(id: string) {
  const panel = document.getElementById(id);
  panel?.scrollIntoView?.({ block: 'start' });
  panel?.focus({ preventScroll: true });
}
