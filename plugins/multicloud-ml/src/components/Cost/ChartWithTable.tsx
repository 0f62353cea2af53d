import { useState, type ReactNode } from 'react';
import { ToggleButton, VisuallyHidden } from '@backstage/ui';
import { RiTableLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { SimpleTable } from '../shared';
import styles from './ChartWithTable.module.css';

/** A chart for the eye and a table that says the same: the table is always there for screen readers, on request for all. */
export function ChartWithTable(props: {
  /** What it shows; names the table too. */
  caption: string;
  /** One quiet line beside it. */
  note?: ReactNode;
  legend?: ReactNode;
  chart: ReactNode;
  head: ReactNode;
  rows: ReactNode;
  /** What the chart says only by shape, in words. */
  children?: ReactNode;
}) {
  const { t } = useLocale();
  const { caption, note, legend, chart, head, rows, children } = props;
  const [isTable, setIsTable] = useState(false);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span>
          <strong>{caption}</strong>
          {note && <span className={styles.note}> {note}</span>}
        </span>
        <ToggleButton
          size="small"
          iconStart={<RiTableLine />}
          aria-label={t('cost.showThisAsTable', { caption })}
          isSelected={isTable}
          onChange={setIsTable}
        >
          {t('cost.showAsTable')}
        </ToggleButton>
      </figcaption>
      {isTable ? (
        <SimpleTable caption={caption} head={head}>
          {rows}
        </SimpleTable>
      ) : (
        <>
          {legend}
          <div aria-hidden>{chart}</div>
          <VisuallyHidden>
            <table>
              <caption>{caption}</caption>
              <thead>
                <tr>{head}</tr>
              </thead>
              <tbody>{rows}</tbody>
            </table>
          </VisuallyHidden>
        </>
      )}
      {children}
    </figure>
  );
}
