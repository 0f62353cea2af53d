import { Button, Text } from '@backstage/ui';
import type { Standard } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiPrinterLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { SECTIONS } from './sections';
import { TableOfContents } from './TableOfContents';
import { useAnchor } from './useAnchor';
import styles from './StandardDocument.module.css';

/** The whole Standard to be read from top to bottom, with the way to each of its parts beside it. */
export function StandardDocument({ standard }: { standard: Standard }) {
  const { t } = useLocale();
  useAnchor();
  return (
    <div className={styles.layout}>
      <TableOfContents />
      <article className={styles.document} aria-labelledby="standard-name">
        <header className={styles.header}>
          <div>
            <Text as="h2" variant="title-medium" id="standard-name">
              {standard.name}
            </Text>
            <p className={styles.version}>
              {t('standards.version', { version: standard.version })}
            </p>
          </div>
          <Button
            className={styles.screenOnly}
            size="small"
            variant="secondary"
            iconStart={<RiPrinterLine />}
            onPress={() => window.print()}
          >
            {t('standards.print')}
          </Button>
        </header>
        {SECTIONS.map(({ id, Content }) => (
          <section key={id} aria-labelledby={id}>
            <h3 id={id} tabIndex={-1} className={styles.title}>
              {t(`standards.${id}.title`)}
            </h3>
            <Content standard={standard} />
          </section>
        ))}
      </article>
    </div>
  );
}
