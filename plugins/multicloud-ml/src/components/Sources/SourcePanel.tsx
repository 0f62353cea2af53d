import { useId, useState } from 'react';
import { Button } from '@backstage/ui';
import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { EmptyNote, Panel } from '../shared';
import { Failures } from './Failures';
import { RunButton } from './RunButton';
import { ScopeProblems } from './ScopeProblems';
import { ScopesTable } from './ScopesTable';
import { SourceCounts } from './SourceCounts';
import { SourcePill } from './SourcePill';
import { SourceTimes } from './SourceTimes';
import { panelIdOf } from './panelIdOf';
import { isKnown, sourceStateOf } from './sourceState';
import { firstReadingWords } from './sourceWords';
import type { RunView } from './useSourceRuns';
import styles from './SourcePanel.module.css';

/** One source instance: whether it is read, what it knows, and on request each of its scopes. */
export function SourcePanel(props: {
  source: SourceStatus;
  run: RunView;
  onRun: () => void;
  /** The element that says why one may not have it read; absent when one may. */
  hintId?: string;
}) {
  const { t, format } = useLocale();
  const { source, run, onRun, hintId } = props;
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId();
  return (
    <div id={panelIdOf(source)} tabIndex={-1} className={styles.anchor}>
      <Panel
        title={source.id}
        note={<SourceTimes source={source} />}
        actions={
          <div className={styles.actions}>
            <SourcePill state={sourceStateOf(source)} />
            <RunButton
              sourceId={source.id}
              isPending={run.isPending || source.running === true}
              hintId={hintId}
              onRun={onRun}
            />
          </div>
        }
      >
        <p role="status" className={styles.outcome}>
          {run.message}
        </p>
        <Failures source={source} />
        {source.scopes.length === 0 ? (
          <EmptyNote
            why={t('sources.panel.nothingTold')}
            todo={firstReadingWords(source, { t, format })}
          />
        ) : (
          <>
            {isKnown(source) && <SourceCounts source={source} />}
            <Button
              size="small"
              variant="tertiary"
              aria-expanded={isOpen}
              aria-controls={isOpen ? detailsId : undefined}
              iconEnd={isOpen ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
              onPress={() => setIsOpen(!isOpen)}
            >
              {isOpen
                ? t('sources.panel.hide')
                : t('sources.panel.show', { count: source.scopes.length })}
            </Button>
            {isOpen && (
              <div id={detailsId} className={styles.details}>
                <ScopesTable source={source} />
                <ScopeProblems source={source} />
              </div>
            )}
          </>
        )}
      </Panel>
    </div>
  );
}
