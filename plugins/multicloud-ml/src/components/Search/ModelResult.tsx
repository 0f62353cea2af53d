import { DateTime } from 'luxon';
import { Link } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import {
  UNKNOWN_IN_SEARCH,
  type ModelDocument,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { Age, GradeMark, RecoveryPill, ResidencyPill } from '../shared';
import { isModelDocument } from './isModelDocument';
import styles from './ModelResult.module.css';

/** A model among the results of a search: how it stands, where it runs and whose it is. */
export function ModelResult(props: {
  result?: SearchDocument;
  highlight?: ResultHighlight;
}) {
  const { result, highlight } = props;
  if (!result) return null;
  return (
    <article className={styles.result} aria-label={result.title}>
      <Link href={result.location} variant="title-x-small" weight="bold">
        {highlight?.fields.title ? (
          <HighlightedSearchResultText
            text={highlight.fields.title}
            preTag={highlight.preTag}
            postTag={highlight.postTag}
          />
        ) : (
          result.title
        )}
      </Link>
      {isModelDocument(result) ? (
        <Standing model={result} />
      ) : (
        <p className={styles.line}>{result.text}</p>
      )}
    </article>
  );
}

function Standing({ model }: { model: ModelDocument }) {
  const { t, format } = useLocale();
  const { provider, region, ownerRef } = model;
  const place =
    provider === UNKNOWN_IN_SEARCH
      ? t('search.placeUnknown')
      : [format.provider(provider), region !== UNKNOWN_IN_SEARCH && region]
          .filter(Boolean)
          .join(', ');
  return (
    <>
      <div className={styles.marks}>
        <GradeMark grade={model.grade} />
        <RecoveryPill status={model.recovery} />
        {model.residency === 'breach' && <ResidencyPill status="breach" />}
        <span>{t('search.tier', { tier: model.tier })}</span>
        <span>{place}</span>
      </div>
      <p className={styles.line}>
        {ownerRef === UNKNOWN_IN_SEARCH
          ? t('search.ownerUnknown')
          : t('search.ownedBy', {
              owner: <EntityRefLink key={ownerRef} entityRef={ownerRef} />,
            })}
        {DateTime.fromISO(model.assessedAt).isValid && (
          <>
            {' · '}
            {t('search.assessed', {
              age: <Age key={model.assessedAt} at={model.assessedAt} />,
            })}
          </>
        )}
      </p>
    </>
  );
}
